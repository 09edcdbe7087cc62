import { t } from '../../words/t';

/** What the findings about status say. */
export const statusFindingMessages = {
  'ReportedDiffers.route': t(
    '{{controller}} reports {{type}} {{status}} ({{reason}}) for {{parent}}, where the objects say {{expected}} ({{expectedReason}}).'
  ),
  'ReportedDiffers.attachedRoutes': t(
    'The controller reports {{count}} routes attached to listener {{listener}}, where the objects say {{expected}}.'
  ),
  'ReportedDiffers.supportedKinds': t(
    'The controller reports that listener {{listener}} takes {{kinds}}, which its protocol and allowedRoutes rule out.'
  ),
  'StatusStale.route': t(
    'What {{controller}} reports for {{parent}} ({{types}}) is about generation {{observed}} of the route, which is at generation {{generation}} now.'
  ),
  'StatusStale.gateway': t(
    'What the controller reports ({{types}}) is about generation {{observed}} of the Gateway, which is at generation {{generation}} now.'
  ),
  'StatusStale.gatewayBy': t(
    'What {{controller}} reports ({{types}}) is about generation {{observed}} of the Gateway, which is at generation {{generation}} now.'
  ),
  'NotReconciled.route': t('{{controller}} has reported nothing for {{parent}}.'),
  'NotReconciled.gateway': t(
    '{{controller}}, the controller of GatewayClass {{className}}, has reported nothing about the Gateway.'
  ),
} as const;
