/**
 * The `mdi` icons that Headlamp 0.43, to which @kinvolk/headlamp-plugin 0.14 belongs, bundles. An
 * icon that real Headlamp fetches from the network must be missing here too. Otherwise no test shows
 * that a plugin needs the network.
 */
export const iconNames = `
  account account-lock add alert alert-circle alert-outline arrow-collapse-all arrow-down
  arrow-expand-all arrow-left arrow-up backburger bell bell-off-outline book-open-page-variant
  broom bug calendar cancel chart-timeline-variant chat check check-bold check-box-outline
  check-circle check-circle-outline checkbox-blank-outline checkbox-outline chevron-down
  chevron-left chevron-left-box-outline chevron-right chevron-right-box-outline circle
  circle-slice-2 clipboard-arrow-down close close-box-multiple-outline close-circle
  cloud-check-variant cloud-off cloud-outline cloud-question code-tags cog cog-box cog-outline
  comment-quote connection console content-copy database delete delete-outline delete-variant
  desktop-classic dock-bottom dock-left dock-right dock-top dock-window dots-vertical download
  emoticon-outline exclamation expand-all eye eye-off eye-outline fast-forward file-document-add
  file-document-box-outline file-document-plus file-download-outline filter filter-variant
  filter-variant-remove fit-to-screen folder folder-add folder-multiple folder-network-outline
  folder-open folder-plus format-letter-case format-letter-matches format-list-bulleted
  format-list-checks fullscreen fullscreen-exit github grid-large group help-circle
  hexagon-multiple hexagon-multiple-outline home information information-outline
  keyboard-settings-outline kubernetes lan-connect layers-triple-outline lightning-bolt-circle
  linux lock logout magnify map menu menu-down menu-swap menu-up message-badge
  message-notification microsoft-windows minimize minus more-vert nut open-in-new palette pause
  pause-circle pencil penguin play-circle playlist-check playlist-remove plus plus-box
  plus-box-outline plus-circle plus-circle-outline presentation progress-check puzzle
  puzzle-outline refresh regex resize-bottom-right restart restore rocket-launch-outline
  script-text search select-group server settings shield-alert shield-key sitemap speedometer
  square star stop-circle-outline swap-vertical test-tube text-box-outline text-box-search-outline
  timer-sand train-car-container tune undo-variant upload view-column view-dashboard
  view-dashboard-outline warning warning-circle weather-night weather-sunny
`
  .trim()
  .split(/\s+/);
