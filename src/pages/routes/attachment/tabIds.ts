/** The tab names in the URL. They must not change, because bookmarks contain them. */
export const ATTACHMENT_TAB = 'attachment';
export const RULES_TAB = 'rules';
