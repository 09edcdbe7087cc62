import { sentencesOf } from '../../../words/sentences';

export const { say: sayDifference, sentences: differenceSentences } = sentencesOf(
  'ReportedDiffers',
  {
    route:
      '{{controller}} reports {{type}} {{status}} ({{reason}}) for {{parent}}. Computed from the objects: {{expected}} ({{expectedReason}}).',
    routeQuoted:
      '{{controller}} reports {{type}} {{status}} ({{reason}}) for {{parent}}. Computed from the objects: {{expected}} ({{expectedReason}}). The controller says: "{{quote}}"',
    listener:
      'The controller reports {{type}} {{status}} ({{reason}}) for listener {{listener}}. Computed from the objects: {{expected}} ({{expectedReason}}).',
    listenerQuoted:
      'The controller reports {{type}} {{status}} ({{reason}}) for listener {{listener}}. Computed from the objects: {{expected}} ({{expectedReason}}). The controller says: "{{quote}}"',
    noConflict:
      'The controller reports no conflict for listener {{listener}}. Computed from the objects: {{type}} {{expected}} ({{expectedReason}}).',
    object:
      'The controller reports {{type}} {{status}} ({{reason}}). Computed from the objects: {{expected}} ({{expectedReason}}).',
    objectQuoted:
      'The controller reports {{type}} {{status}} ({{reason}}). Computed from the objects: {{expected}} ({{expectedReason}}). The controller says: "{{quote}}"',
    attachedRoutes: {
      one: 'The controller reports {{count}} route attached to listener {{listener}}. Computed from the objects: {{expected}}.',
      other:
        'The controller reports {{count}} routes attached to listener {{listener}}. Computed from the objects: {{expected}}.',
    },
    supportedKinds:
      'The controller reports that listener {{listener}} supports {{kinds}}, but its protocol and allowedRoutes exclude them.',
  }
);
