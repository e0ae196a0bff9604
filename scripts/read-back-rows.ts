// Which content files each row of the tables of radiobiology.md and alpha-beta.md was written into.
// The first row whose beginning fits is taken, so longer beginnings stand first.

/** The files a table row was written into, by the words the row begins with. */
export type Rows = readonly (readonly [begins: string, ...ids: string[]])[];

export const alphaBetaRows: Rows = [
  ['liposarcoma, clinical', 'alpha-beta-liposarcoma'],
  ['melanoma', 'alpha-beta-melanoma'],
  [
    'STS, value often assumed',
    'alpha-beta-tumour-assumed',
    'alpha-beta-tumour-assumed-range',
    'alpha-beta-sbrt-convention',
  ],
  [
    'human tumours',
    'alpha-beta-human-tumours',
    'alpha-beta-review-studies',
    'alpha-beta-review-heterogeneity',
  ],
  ['early reactions', 'alpha-beta-breast-early'],
  ['late effects', 'alpha-beta-breast-late'],
  ['skin telangiectasia, other', 'alpha-beta-telangiectasia-turesson', 'beta-alpha-telangiectasia-turesson'],
  ['skin telangiectasia', 'alpha-beta-telangiectasia'],
  ['subcutaneous fibrosis', 'alpha-beta-fibrosis'],
  ['impaired shoulder', 'alpha-beta-shoulder'],
  ['bone, rib fracture', 'alpha-beta-rib-fracture'],
  ['brachial plexus', 'alpha-beta-nerve'],
  ['generic late tissue', 'alpha-beta-late'],
  ['generic early tissue', 'alpha-beta-early'],
];

export const marginRows: Rows = [
  ['this review, pre-op', 'review-preoperative'],
  ['this review, post-op', 'review-postoperative'],
  ['RTOG consensus 2011', 'rtog-2011'],
  ['RTOG 0630', 'rtog-0630'],
  ['Haas 2012', 'haas-2012'],
  ['post-op CTV1', 'postoperative-two-phase'],
  ['VORTEX', 'vortex', 'vortex-reduced'],
  ['small-margin', 'small-margin-igrt'],
];

export const organRows: Rows = [
  ['weight-bearing bone, RTOG 0630', 'bone-rtog-0630'],
  ['weight-bearing bone', 'bone-v40'],
  ['bone, Dickie', 'bone-mean-dickie', 'bone-maximum-dickie', 'bone-v40-dickie'],
  ['femur, observed', 'femur-fracture-site-mean', 'femoral-neck-fractured', 'femoral-neck-intact'],
  ['dose group', 'holt-fractures', 'holt-patients-fractured', 'holt-after-high-dose', 'holt-after-low-dose'],
  ['skin/lymphatic strip', 'skin-strip'],
  ['skin strip, RTOG 0630', 'skin-strip-rtog-0630'],
  ['joint', 'joint-rtog-0630', 'genitals-rtog-0630'],
  ['growth plate', 'growth-plate'],
  ['circumferential', 'limb-circumference'],
];

export const timingRows: Rows = [
  ['50 Gy/25, this review', 'timing-review'],
  ['general practice', 'timing-general', 'timing-acute-inflammation'],
  ['sorafenib', 'timing-sorafenib'],
  ['PREMISS', 'timing-premiss'],
  ['DOREMY', 'timing-doremy'],
  ['NCT01819831', 'timing-nct01819831'],
  ['5 x 5 Warsaw', 'timing-warsaw'],
  ['5 x 7', 'timing-5x7'],
  ['SINDIR', 'timing-sindir'],
  ['post-op start', 'timing-postoperative-start', 'timing-postoperative-start-4-months'],
];

export const estimateRows: Rows = [
  ['Thames', 'alpha-beta-liposarcoma'],
  [
    'Haas',
    'alpha-beta-cell-lines',
    'cell-lines-alpha-beta-below-4',
    'cell-lines-sf2',
    'cell-lines-sf2-median',
    'cell-lines-sf2-myxoid',
    'cell-lines-sf2-synovial',
  ],
  ['Mattmann', 'alpha-beta-mattmann'],
  ['Lebas', 'alpha-beta-lebas'],
  ['SBRT lung', 'alpha-beta-sbrt-convention'],
  ['PubMed record', 'alpha-beta-lung-metastases', 'alpha-beta-non-colorectal-metastases'],
];
