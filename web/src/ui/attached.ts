// A file of a case: what the server calls it, and what people do.
export interface Attached { file: string, title: string }
