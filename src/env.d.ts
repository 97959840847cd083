// What the build puts into the scripts beside their own code.
/// <reference types="vite/client" />
/// <reference types="@crxjs/vite-plugin/client" />

/** What farms are recognised by (`Farms`), as JSON. */
declare const PACKED_FARMS: string;

/** What counts as an advertisement on a farm (`AdRules`), as JSON. */
declare const PACKED_ADS: string;

/** The recognition data that the judge needs, as `pack` makes it. */
declare const PACKED_JUDGE: string;

/** What the detector looks for first (`GateData`), as an object literal: it is small and needed on every page. */
declare const PACKED_GATE: import('./farms/gate').GateData;

/** Firefox's own object; Chrome has it from version 148. */
declare const browser: typeof chrome | undefined;

/** Set by the annotator, for the judge and the detector of the same page and against being loaded twice. */
declare var farmglossAnnotator: true | undefined;

/** Set by the judge, for the detector of the same page: judges it again. True when nothing is left to look for. */
declare var farmglossJudge: (() => Promise<boolean>) | undefined;

/** How many terms the annotator has marked in this frame, for whoever adds up a tab's frames. */
declare var farmglossTerms: number | undefined;

/** Set by the annotator: true while the reader has asked for explanations in the frame. */
declare var farmglossAsked: boolean | undefined;
