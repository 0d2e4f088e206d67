import { adobe } from './adobe/index.ts';
import { apple } from './apple/index.ts';
import { aws } from './aws/index.ts';
import { azureDevops } from './azure-devops/index.ts';
import { azure } from './azure/index.ts';
import { betterStack } from './better-stack/index.ts';
import { cachet } from './cachet/index.ts';
import { cstate } from './cstate/index.ts';
import { datadog } from './datadog/index.ts';
import { feed } from './feed/index.ts';
import { firehydrant } from './firehydrant/index.ts';
import { flashduty } from './flashduty/index.ts';
import { google } from './google/index.ts';
import { heroku } from './heroku/index.ts';
import { incidentIo } from './incident-io/index.ts';
import { instatus } from './instatus/index.ts';
import { json } from './json/index.ts';
import { meta } from './meta/index.ts';
import { openstatus } from './openstatus/index.ts';
import { pagerduty } from './pagerduty/index.ts';
import type { Platform } from './platform.ts';
import { rootly } from './rootly/index.ts';
import { salesforce } from './salesforce/index.ts';
import { slack } from './slack/index.ts';
import { sorry } from './sorry/index.ts';
import { statusIo } from './status-io/index.ts';
import { statusIq } from './statusiq/index.ts';
import { statuspage } from './statuspage/index.ts';
import { statuspal } from './statuspal/index.ts';
import { upptime } from './upptime/index.ts';
import { uptimeKuma } from './uptime-kuma/index.ts';
import { yandexCloud } from './yandex-cloud/index.ts';
import { zendesk } from './zendesk/index.ts';

/**
 * Every platform, in the order in which a page is tried: the widespread ones first, one that
 * imitates another before it, those of a single vendor behind them, and last who reads nearly
 * anything.
 */
export const platforms: readonly Platform[] = [
  incidentIo, //
  rootly,
  statuspage,
  instatus,
  betterStack,
  statusIo,
  cachet,
  cstate,
  datadog,
  firehydrant,
  flashduty,
  openstatus,
  pagerduty,
  sorry,
  statusIq,
  statuspal,
  upptime,
  uptimeKuma,
  adobe,
  apple,
  aws,
  azure,
  azureDevops,
  google,
  heroku,
  meta,
  salesforce,
  slack,
  yandexCloud,
  zendesk,
  json,
  feed,
];

/** The platform with this id (`statuspage`, `incident-io`, …). */
export function platformOf(id: string): Platform | undefined {
  return platforms.find((platform) => platform.id === id);
}
