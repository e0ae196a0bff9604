// What do the figures of primary sites and of metastases take from the content? Shares of three statements of the review, and
// the sites it names without a share. Refuses statements that lack them.
import type { Claim } from '../../schemas/claim.ts';
import { slugOf } from '../../schemas/quantity-name.ts';

/** A share as printed, in per cent; from and to are the same for a single value. */
export interface Share {
  id: string;
  label: string;
  from: number;
  to: number;
  about: boolean;
  /** Section of the review that prints it */
  section: string;
}

export interface SitesProps {
  sites: {
    /** In the order of the review: largest first */
    shares: readonly Share[];
    /** Points left to a hundred */
    missing: number;
    errata: readonly string[];
  };
  spread: {
    /** Shares of patients with sarcoma */
    patients: readonly Share[];
    patientErrata: readonly string[];
    /** Share of one site among metastases */
    lung: Share;
    /** Sites named after it, without a share */
    unshared: readonly { id: string; label: string }[];
    siteErrata: readonly string[];
  };
  /** Titles of these errata by code */
  errata: Readonly<Record<string, string>>;
}

/** The claims, their quantities as the figure words them, and the sites that c-dm names in words only. */
const SITES = 'c-sites';
const SPREAD = 'c-dm';
const COURSE = 'c-natural-history';
const WORDED: Readonly<Record<string, string>> = {
  visceral: 'Viscera',
  'metastases at some time': 'At some time, limb and trunk',
  'metastases at diagnosis': 'At diagnosis, limb and trunk',
  'distant metastases': 'At some time, all sites',
  'lung as site': 'Lung',
};
const AFTER_LUNG = ['bone', 'liver', 'brain'] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sharesOf({ values, places }: Claim): Share[] {
  return values.flatMap(({ quantity, printed }) =>
    printed?.unit === '%' && printed.min !== null && printed.max !== null
      ? [
          {
            id: slugOf(quantity),
            label: WORDED[quantity] ?? capital(quantity),
            from: printed.min,
            to: printed.max,
            about: printed.qualifier === 'about',
            section: places[0]?.section ?? '',
          },
        ]
      : [],
  );
}

/** Throws an Error naming the claim that lacks what the figures draw. */
export function sitesProps(
  claims: ReadonlyMap<string, Claim>,
  errata: Iterable<{ code: string; title: string }>,
): SitesProps {
  const claimOf = (id: string, holds: (claim: Claim) => boolean, what: string): Claim => {
    const claim = claims.get(id);
    if (!claim || !holds(claim))
      throw new Error(`The figures of sites need ${what} in src/content/claims/${id}.yaml.`);
    return claim;
  };
  const single = (claim: Claim) => sharesOf(claim).every(({ from, to }) => from === to);
  const sites = claimOf(
    SITES,
    (claim) => claim.values.length > 1 && single(claim),
    'one share for each site',
  );
  const spread = claimOf(
    SPREAD,
    ({ values, statement }) => values.length === 2 && AFTER_LUNG.every((site) => statement.includes(site)),
    'a share of patients, a share of metastases and the sites named after it',
  );
  const course = claimOf(COURSE, (claim) => sharesOf(claim).length > 0, 'shares of patients with metastases');
  const shares = sharesOf(sites);
  const [ill, lung] = sharesOf(spread) as [Share, Share];
  const codes = new Set([sites, spread, course].flatMap((claim) => claim.errata));
  return {
    sites: {
      shares,
      missing: Number((100 - shares.reduce((sum, { from }) => sum + from, 0)).toFixed(1)),
      errata: sites.errata,
    },
    spread: {
      patients: [ill, ...sharesOf(course).filter(({ id }) => id.startsWith('metastases'))],
      patientErrata: [...new Set([...spread.errata, ...course.errata])],
      lung,
      unshared: AFTER_LUNG.map((site) => ({ id: site, label: capital(site) })),
      siteErrata: spread.errata,
    },
    errata: Object.fromEntries(
      [...errata].filter(({ code }) => codes.has(code)).map(({ code, title }) => [code, title]),
    ),
  };
}
