// What counts on single sites, whatever counts on all others.

/** Work there unasked; only when the reader asks; not at all. */
export const RULES = ['always', 'ask', 'never'] as const;
export type Rule = (typeof RULES)[number];

/** The hosts of each rule. */
export interface SiteLists {
  readonly onSites: readonly string[];
  readonly askSites: readonly string[];
  readonly offSites: readonly string[];
}

const LISTS = { always: 'onSites', ask: 'askSites', never: 'offSites' } as const satisfies Record<
  Rule,
  keyof SiteLists
>;
/** The strongest counts where a host stands in several lists. */
const STRONGEST_FIRST = ['never', 'ask', 'always'] as const satisfies readonly Rule[];

/** The rule of a host's own; undefined where what counts for all counts. */
export const ruleOf = (lists: SiteLists, host: string): Rule | undefined =>
  STRONGEST_FIRST.find((rule) => lists[LISTS[rule]].includes(host));

/** The hosts that have rules of their own, by name. */
export const ruledHosts = ({ onSites, askSites, offSites }: SiteLists): string[] =>
  [...new Set([...onSites, ...askSites, ...offSites])].sort();

/** The lists with another rule for a host, or with none of its own. */
export function withRule(lists: SiteLists, host: string, rule: Rule | undefined): SiteLists {
  const listed = (which: Rule): readonly string[] => {
    const others = lists[LISTS[which]].filter((site) => site !== host);
    return which === rule ? [...others, host] : others;
  };
  return { onSites: listed('always'), askSites: listed('ask'), offSites: listed('never') };
}
