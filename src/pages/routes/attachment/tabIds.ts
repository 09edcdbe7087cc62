/** The names of the route page's own tabs in URLs: links of people hold them. */
export const ATTACHMENT_TAB = 'attachment';
export const RULES_TAB = 'rules';
