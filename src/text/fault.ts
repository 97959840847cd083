// How faults in data files are told.

/** What is wrong with a data file, as "place > thing: fault; remedy". */
export type Fault = string;
