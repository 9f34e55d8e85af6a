/** What a file picker lists: the kinds that are read, and those refused with a way out. */
export const pickedExtensions = '.docx,.html,.htm,.mht,.mhtml,.txt,.xlsx,.json,.doc,.wps,.pdf'
