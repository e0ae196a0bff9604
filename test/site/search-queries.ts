// What residents type into search, and the page that must be among the first three found.
// Pages are chosen so that further chapters do not change them: studies, terms, tools, errata before chapters.

export interface SearchQuery {
  typed: string;
  /** Address that must be among the first three; with # the place on the page that must be shown. */
  page: string;
}

const rows: Record<string, readonly string[]> = {
  // trials by name, in the writings residents use
  '/studies/osullivan-2002/': [
    "O'Sullivan 2002",
    'SR2 wound complications',
    'CAN-NCIC-SR2',
    'osulivan trial',
  ],
  '/studies/davis-2005/': [
    'Davis late effects',
    'edema fibrosis stiffness pre vs post-op',
    'SR2 late morbidity',
  ],
  '/studies/wang-2015/': ['RTOG 0630', 'rtog0630 late toxicity', 'IGRT reduced volumes'],
  '/studies/lansu-2021/': ['DOREMY', 'myxoid liposarcoma 36 Gy', 'dose reduction in myxoid liposarcoma'],
  '/studies/bonvalot-2019/': ['Act.In.Sarc', 'actinsarc', 'NBTXR3', 'hafnium oxide nanoparticles'],
  '/studies/kraybill-2006/': ['RTOG 9514', 'MAID toxicity', 'interdigitated chemo'],
  '/studies/woll-2012/': ['EORTC 62931', 'adjuvant chemotherapy randomized trial EORTC'],
  '/studies/issels-2018/': ['EORTC 62961', 'ESHO-95', 'regional hyperthermia with chemo'],
  '/studies/nct03989596/': ['SINDIR', 'hyperthermia hypofractionation'],
  '/studies/haas-pasart/': ['PASART', 'pazopanib with radiation'],
  '/studies/lewin-2014/': ['sunitinib', 'does sunitinib work with RT?'],
  '/studies/canter-2014/': ['sorafenib preop'],
  '/studies/rosenberg-1982/': ['amputation vs limb sparing surgery', 'Rosenberg NCI'],
  '/studies/yang-1998/': ['Yang 1998', 'NCI adjuvant external beam'],
  '/studies/beane-2014/': ['NCI 20-year update'],
  '/studies/pisters-1996/': ['Pisters', 'MSKCC adjuvant brachytherapy trial', 'brachiterapy Pisters'],
  '/studies/jebsen-2008/': ['Scandinavian Sarcoma Group', 'Jebsen intralesional margin'],
  '/studies/kachare-2015/': ['SEER propensity score', 'Kachare'],
  '/studies/koshy-2010/': ['Koshy SEER'],
  '/studies/pervaiz-2008/': ['adjuvant chemo meta-analysis', 'meta analysis doxorubicin ifosfamide'],
  '/studies/gortzak-2001/': ['neoadjuvant chemotherapy randomised', 'gortzak'],
  '/studies/alektiar-2011/': ['IMRT versus brachytherapy', 'BRT or IMRT?'],
  '/studies/alektiar-2008/': ['Alektiar 2008', 'alektier IMRT'],
  '/studies/folkert-2014/': ['conventional EBRT versus IMRT'],
  '/studies/andrews-2004/': ['low-dose-rate brachytherapy boost'],
  '/studies/cortesi-2017/': ['Cortesi brachytherapy boost'],
  '/studies/tinkle-2015/': ['IORT for recurrence', 'intra-operative RT local relapse'],
  '/studies/roeder-2020/': ['ESTRO IORT'],
  '/studies/guttmann-2017/': ['proton reirradiation', 'protons for recurrence in an irradiated field'],
  '/studies/nct01819831/': ['Loma Linda protons', 'NCT01819831'],
  '/studies/falk-2015/': ['local ablation of metastases', 'French Sarcoma Group'],
  '/studies/dhakal-2012/': ['Rochester SBRT'],
  '/studies/soyfer-2017/': ['Tel Aviv SABR lung mets'],
  '/studies/baumann-2020/': ['Baumann stereotactic'],
  '/studies/kosela-2014/': ['Kosela-Paterczyk', 'Warsaw 5x5', 'five fractions of 5 Gy Warsaw'],
  '/studies/wang-2011/': ['RTOG consensus CTV', 'Wang 2011 contouring atlas'],
  '/studies/haas-2012/': ['Haas 2012 consensus'],
  '/studies/sampath-2011/': ['Sampath preop vs postop survival'],
  '/studies/boost-alyami-2010/': ['boost after positive margin', 'Al Yami'],
  // terms, spelt out, abbreviated, misspelt, asked for
  '/glossary/#bed': ['BED', 'what is biologically effective dose'],
  '/glossary/#eqd2': ['what does EQD2 mean?', 'equivalent dose'],
  '/glossary/#alpha-beta-ratio': ['alpha/beta', 'α/β ratio'],
  '/glossary/#mpnst': ['MPNST', 'malignant peripheral nerve sheath tumor'],
  '/glossary/#ctv': ['what is the CTV', 'clinical target volume'],
  '/glossary/#oedema': ['lymphedema'],
  '/glossary/#dfsp': ['dermatofibrosarcoma'],
  '/glossary/#immortal-time-bias': ['immortal time bias', 'landmark analysis'],
  '/glossary/#spread-out-bragg-peak': ['SOBP', 'spread out bragg peak'],
  '/glossary/#number-needed-to-harm': ['NNH', 'number needed to harm'],
  '/glossary/#unplanned-excision': ['whoops surgery'],
  '/glossary/#fnclcc': ['FNCLCC grading'],
  '/glossary/#tess': ['Toronto extremity salvage score'],
  '/glossary/#strass': ['STRASS'],
  '/glossary/#hyport-sts': ['HYPORT', 'hyport-sts'],
  '/glossary/#vortex': ['VORTEX trial'],
  '/glossary/#local-failure-free-survival': ['what does LFFS stand for'],
  '/glossary/#tumour-bed': ['tumor bed'],
  '/glossary/#kaplan-meier': ['kaplan meyer'],
  '/glossary/#hyperfractionation': ['hyperfractionated'],
  '/glossary/#interval-to-surgery': ['timing of surgery', 'when to operate'],
  '/glossary/#odds-ratio': ['OR', 'odds ratio'],
  '/glossary/#tg-43': ['TG43'],
  '/glossary/#ups': ['malignant fibrous histiocytoma'],
  // tools
  '/tools/dose/': ['EQD2 calculator', 'BED calculator', 'dose explorer', 'compare fractionation schedules'],
  '/tools/margins/': ['margin explorer', 'margins explorer'],
  // where the course reads the review differently
  '/errata/#e01': ['primary sites do not add to 100'],
  '/errata/#e19': ['SR2 denominators'],
  '/errata/#e43': ['177 nodules'],
  '/errata/#e48': ['patients and lesions swapped'],
  '/errata/#e53': ['NBTXR3 p values', '14 of 87'],
  '/errata/#e29': ['postop total dose'],
  // chapters, cases and lists
  '/chapters/preoperative/': ['inner thigh wound risk'],
  '/cases/thigh-ups-preoperative/': ['deep mass front of the thigh', 'teacher thigh case'],
  '/cases/nodules-on-a-scan/': ['case lung nodules', 'nodules on a scan'],
  '/cases/two-arms/': ['journal club two arms'],
  '/references/': ['BibTeX export'],
};

export const searchQueries: readonly SearchQuery[] = Object.entries(rows).flatMap(([page, list]) =>
  list.map((typed) => ({ typed, page })),
);
