/**
 * Vendors and their status pages, one JSON object a line, sorted by slug. Facts only, gathered in
 * the autumn of 2026 from what public monitors watch and from what the pages answered. `url`: the
 * page, or where its data is when that is another host's. `platform`: the software that serves it.
 * `endpoint`: where the data is, when it does not follow from the two. `options`: what the platform
 * has to be told. `id`: the page's own.
 * `confidence`: `high` when several sources or an answer say so. A vendor without a page that can
 * be read is left out. The format is held by a test; as a text it costs nothing until it is read.
 */
export const VENDORS = `
{"slug":"1password","name":"1Password","category":"identity","url":"https://status.1password.com","platform":"statuspage","id":"z5s8xghvb0vf","confidence":"high"}
{"slug":"ably","name":"Ably","category":"communications","url":"https://status.ably.com","platform":"statuspage","confidence":"high"}
{"slug":"abnormal-security","name":"Abnormal Security","category":"email","url":"https://abnormalsecurity.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"activecampaign","name":"ActiveCampaign","category":"email","url":"https://status.activecampaign.com","platform":"statuspage","confidence":"high"}
{"slug":"acuity-scheduling","name":"Acuity Scheduling","category":"productivity","url":"https://status.acuityscheduling.com","platform":"statuspage","confidence":"high"}
{"slug":"ada","name":"Ada","category":"communications","url":"https://status.ada.support","platform":"statuspage","confidence":"high"}
{"slug":"adobe","name":"Adobe","category":"productivity","url":"https://status.adobe.com","platform":"adobe","confidence":"high"}
{"slug":"affinity","name":"Affinity (CRM)","category":"productivity","url":"https://status.affinity.co","platform":"statuspage","confidence":"medium"}
{"slug":"affirm","name":"Affirm","category":"payments","url":"https://status.affirm.com","platform":"statuspage","confidence":"high"}
{"slug":"aha","name":"Aha!","category":"productivity","url":"https://status.aha.io","platform":"statuspage","confidence":"high"}
{"slug":"airbase","name":"Airbase","category":"payments","url":"https://status.airbase.com","platform":"statuspage","id":"pc6tsj7kht1c","confidence":"medium"}
{"slug":"airbrake","name":"Airbrake","category":"observability","url":"https://status.airbrake.io","platform":"statuspage","confidence":"high"}
{"slug":"airbridge","name":"Airbridge","category":"data","url":"https://status.airbridge.io","platform":"statuspage","confidence":"medium"}
{"slug":"airbyte","name":"Airbyte Cloud","category":"data","url":"https://status.airbyte.com","platform":"statuspage","confidence":"medium"}
{"slug":"aircall","name":"Aircall","category":"communications","url":"https://status.aircall.com","platform":"statuspage","confidence":"high"}
{"slug":"airtable","name":"Airtable","category":"productivity","url":"https://status.airtable.com","platform":"statuspage","confidence":"high"}
{"slug":"airwallex","name":"Airwallex","category":"payments","url":"https://status.airwallex.com","platform":"statuspage","confidence":"medium"}
{"slug":"aiven","name":"Aiven","category":"cloud","url":"https://status.aiven.io","platform":"incident-io","confidence":"high"}
{"slug":"akamai","name":"Akamai","category":"cdn","url":"https://www.akamaistatus.com","platform":"statuspage","confidence":"high"}
{"slug":"akamai-edge-dns","name":"Akamai Edge DNS","category":"cdn","url":"https://edgedns.status.akamai.com","platform":"statuspage","confidence":"medium"}
{"slug":"akeyless","name":"Akeyless","category":"identity","url":"https://status.akeyless.io","platform":"statuspage","confidence":"medium"}
{"slug":"alchemy","name":"Alchemy","category":"cloud","url":"https://status.alchemy.com","platform":"statuspage","confidence":"high"}
{"slug":"alert-logic","name":"Alert Logic","category":"security","url":"https://status.alertlogic.com","platform":"statuspage","id":"bkbjcmdhhfbp","confidence":"high"}
{"slug":"algolia","name":"Algolia","category":"database","url":"https://status.algolia.com","platform":"json","endpoint":"https://status.algolia.com/1/incidents","options":{"incidents":"incidents.*","id":"$key","name":"$key","components":"$key","updates":{"path":".","status":"v.status","message":"v.title","created_at":"t"},"statuses":{"operational":"resolved","degraded_performance":"investigating","partial_outage":"investigating","major_outage":"investigating"},"lists":"open"},"confidence":"high"}
{"slug":"alokai","name":"Alokai","category":"e-commerce","url":"https://status.alokai.com","platform":"statuspage","confidence":"medium"}
{"slug":"amplitude","name":"Amplitude","category":"data","url":"https://status.amplitude.com","platform":"statuspage","confidence":"high"}
{"slug":"anima","name":"Anima","category":"productivity","url":"https://status.animaapp.com","platform":"statuspage","confidence":"medium"}
{"slug":"anthropic","name":"Anthropic (Claude)","category":"ai","url":"https://status.claude.com","platform":"statuspage","id":"tymt9n04zgry","confidence":"high"}
{"slug":"apify","name":"Apify","category":"data","url":"https://status.apify.com","platform":"statuspage","id":"j23nkrf8p8p8","confidence":"high"}
{"slug":"apollo-graphql","name":"Apollo GraphOS","category":"ci","url":"https://status.apollographql.com","platform":"statuspage","confidence":"high"}
{"slug":"apollo-io","name":"Apollo.io","category":"productivity","url":"https://apollo.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"app-center","name":"Visual Studio App Center","category":"ci","url":"https://status.appcenter.ms","platform":"statuspage","id":"kkc10kz2t8yc","confidence":"high"}
{"slug":"appcues","name":"Appcues","category":"data","url":"https://status.appcues.com","platform":"statuspage","confidence":"medium"}
{"slug":"appen","name":"Appen","category":"ai","url":"https://status.appen.com","platform":"statuspage","confidence":"high"}
{"slug":"apple","name":"Apple (services)","category":"other","url":"https://www.apple.com/support/systemstatus/","platform":"apple","confidence":"high"}
{"slug":"apple-developer","name":"Apple Developer","category":"other","url":"https://developer.apple.com/system-status/","platform":"apple","confidence":"high"}
{"slug":"appsflyer","name":"AppsFlyer","category":"data","url":"https://status.appsflyer.com","platform":"statuspage","confidence":"high"}
{"slug":"appwrite","name":"Appwrite","category":"cloud","url":"https://status.appwrite.io","platform":"better-stack","confidence":"medium"}
{"slug":"aptible","name":"Aptible","category":"cloud","url":"https://status.aptible.com","platform":"statuspage","id":"fmwgqnbnbc4r","confidence":"high"}
{"slug":"aqua","name":"Aqua Security","category":"security","url":"https://status.aquasec.com","platform":"statuspage","confidence":"high"}
{"slug":"archbee","name":"Archbee","category":"productivity","url":"https://status.archbee.com","platform":"statuspage","confidence":"medium"}
{"slug":"asana","name":"Asana","category":"productivity","url":"https://status.asana.com","platform":"statuspage","id":"w58858w0sjxx","confidence":"high"}
{"slug":"ashby","name":"Ashby","category":"productivity","url":"https://status.ashbyhq.com","platform":"statuspage","id":"z4btwrl32bd8","confidence":"high"}
{"slug":"assembled","name":"Assembled","category":"communications","url":"https://status.assembled.com","platform":"statuspage","confidence":"high"}
{"slug":"assemblyai","name":"AssemblyAI","category":"ai","url":"https://status.assemblyai.com","platform":"statuspage","confidence":"high"}
{"slug":"astronomer","name":"Astronomer","category":"data","url":"https://status.astronomer.io","platform":"statuspage","confidence":"medium"}
{"slug":"atlassian","name":"Atlassian","category":"productivity","url":"https://status.atlassian.com","platform":"statuspage","confidence":"high"}
{"slug":"atlassian-access","name":"Atlassian Guard (Access)","category":"identity","url":"https://access.status.atlassian.com","platform":"statuspage","id":"5qmgwsxwsz78","confidence":"high"}
{"slug":"atlassian-developer","name":"Atlassian Developer","category":"productivity","url":"https://developer.status.atlassian.com","platform":"statuspage","id":"n8766lc3ybbs","confidence":"high"}
{"slug":"attio","name":"Attio","category":"productivity","url":"https://status.attio.com","platform":"incident-io","id":"01HHYYB6Q83W5764RVB4FXMHBF","confidence":"high"}
{"slug":"augment-code","name":"Augment Code","category":"ai","url":"https://status.augmentcode.com","platform":"statuspage","confidence":"medium"}
{"slug":"auth0","name":"Auth0","category":"identity","url":"https://auth0.statuspage.io","platform":"statuspage","id":"8q60stg1rk7l","confidence":"medium"}
{"slug":"authorize-net","name":"Authorize.Net","category":"payments","url":"https://status.authorize.net","platform":"statuspage","id":"06v575cbzlpr","confidence":"high"}
{"slug":"auvik","name":"Auvik","category":"observability","url":"https://status.auvik.com","platform":"statuspage","confidence":"medium"}
{"slug":"avalara","name":"Avalara","category":"payments","url":"https://status.avalara.com","platform":"statuspage","id":"m10fpsk86bhy","confidence":"high"}
{"slug":"aviator","name":"Aviator","category":"ci","url":"https://status.aviator.co","platform":"statuspage","confidence":"medium"}
{"slug":"aws","name":"Amazon Web Services","category":"cloud","url":"https://health.aws.amazon.com/health/status","platform":"aws","confidence":"high"}
{"slug":"axiom","name":"Axiom","category":"observability","url":"https://status.axiom.co","platform":"statuspage","confidence":"high"}
{"slug":"azure","name":"Microsoft Azure","category":"cloud","url":"https://azure.status.microsoft/en-us/status","platform":"azure","confidence":"high"}
{"slug":"azure-devops","name":"Azure DevOps","category":"ci","url":"https://status.dev.azure.com","platform":"azure-devops","confidence":"high"}
{"slug":"balena","name":"Balena","category":"cloud","url":"https://status.balena.io","platform":"statuspage","confidence":"high"}
{"slug":"balsamiq","name":"Balsamiq","category":"productivity","url":"https://status.balsamiq.com","platform":"statuspage","confidence":"medium"}
{"slug":"bamboohr","name":"BambooHR","category":"productivity","url":"https://status.bamboohr.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/54f0de009d6f51e7140002b7","id":"54f0de009d6f51e7140002b7","confidence":"high"}
{"slug":"bandwidth","name":"Bandwidth","category":"communications","url":"https://status.bandwidth.com","platform":"statuspage","confidence":"high"}
{"slug":"baremetrics","name":"Baremetrics","category":"data","url":"https://status.baremetrics.com","platform":"statuspage","confidence":"high"}
{"slug":"basecamp","name":"Basecamp (37signals)","category":"productivity","url":"https://37signals.statuspage.io","platform":"statuspage","id":"thc30769z1m9","confidence":"high"}
{"slug":"baserow","name":"Baserow","category":"productivity","url":"https://status.baserow.org","platform":"better-stack","confidence":"medium"}
{"slug":"baseten","name":"Baseten","category":"ai","url":"https://status.baseten.co","platform":"statuspage","confidence":"high"}
{"slug":"beautiful-ai","name":"Beautiful.ai","category":"ai","url":"https://status.beautiful.ai","platform":"statuspage","confidence":"medium"}
{"slug":"better-stack","name":"Better Stack","category":"observability","url":"https://status.betterstack.com","platform":"better-stack","confidence":"high"}
{"slug":"bexio","name":"Bexio","category":"other","url":"https://www.bexio-status.com","platform":"statuspage","confidence":"high"}
{"slug":"beyond-identity","name":"Beyond Identity","category":"identity","url":"https://status.beyondidentity.com","platform":"statuspage","confidence":"high"}
{"slug":"bigcommerce","name":"BigCommerce","category":"e-commerce","url":"https://status.bigcommerce.com","platform":"statuspage","id":"qbn4dyd29jby","confidence":"high"}
{"slug":"binary-lane","name":"BinaryLane","category":"cloud","url":"https://status.binarylane.com.au","platform":"statuspage","confidence":"high"}
{"slug":"bitbucket","name":"Bitbucket","category":"code-hosting","url":"https://bitbucket.status.atlassian.com","platform":"statuspage","id":"bqlf8qjztdtr","confidence":"high"}
{"slug":"bitfinex","name":"Bitfinex","category":"payments","url":"https://bitfinex.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"bitgo","name":"BitGo","category":"payments","url":"https://status.bitgo.com","platform":"statuspage","confidence":"high"}
{"slug":"bitly","name":"Bitly","category":"productivity","url":"https://status.bitly.com","platform":"statuspage","confidence":"high"}
{"slug":"bitmex","name":"BitMEX","category":"payments","url":"https://status.bitmex.com","platform":"statuspage","confidence":"high"}
{"slug":"bitpanda","name":"Bitpanda","category":"payments","url":"https://status.bitpanda.com","platform":"statuspage","confidence":"high"}
{"slug":"bitrise","name":"Bitrise","category":"ci","url":"https://status.bitrise.io","platform":"statuspage","id":"1q8r4n02vb2k","confidence":"high"}
{"slug":"bitso","name":"Bitso","category":"payments","url":"https://status.bitso.com","platform":"statuspage","confidence":"high"}
{"slug":"bitwarden","name":"Bitwarden","category":"identity","url":"https://status.bitwarden.com","platform":"feed","endpoint":"https://status.bitwarden.com/state_feed/feed.atom","confidence":"medium"}
{"slug":"black-forest-labs","name":"Black Forest Labs (FLUX)","category":"ai","url":"https://status.bfl.ml","platform":"statuspage","confidence":"medium"}
{"slug":"blazemeter","name":"BlazeMeter","category":"ci","url":"https://status.blazemeter.com","platform":"statuspage","confidence":"high"}
{"slug":"blockchain","name":"Blockchain.com","category":"payments","url":"https://www.blockchain-status.com","platform":"statuspage","confidence":"medium"}
{"slug":"bloomreach","name":"Bloomreach","category":"data","url":"https://status.bloomreach.com","platform":"statuspage","confidence":"high"}
{"slug":"bold-commerce","name":"Bold Commerce","category":"e-commerce","url":"https://status.boldcommerce.com","platform":"statuspage","confidence":"medium"}
{"slug":"bolt","name":"Bolt","category":"payments","url":"https://status.bolt.com","platform":"statuspage","id":"hgyc600tg2jq","confidence":"high"}
{"slug":"bolt-new","name":"Bolt.new","category":"ai","url":"https://status.bolt.new","platform":"statuspage","confidence":"medium"}
{"slug":"bonsai","name":"Bonsai","category":"database","url":"https://status.bonsai.io","platform":"statuspage","confidence":"medium"}
{"slug":"boomi","name":"Boomi","category":"productivity","url":"https://status.boomi.com","platform":"statuspage","confidence":"high"}
{"slug":"box","name":"Box","category":"productivity","url":"https://status.box.com","platform":"statuspage","id":"208q92hckwws","confidence":"high"}
{"slug":"branch","name":"Branch","category":"data","url":"https://status.branch.io","platform":"statuspage","id":"74brn6fz1jt2","confidence":"high"}
{"slug":"brave","name":"Brave","category":"other","url":"https://status.brave.com","platform":"better-stack","confidence":"medium"}
{"slug":"braze","name":"Braze","category":"email","url":"https://status.braze.com","platform":"statuspage","confidence":"high"}
{"slug":"brevo","name":"Brevo","category":"email","url":"https://status.brevo.com","platform":"incident-io","confidence":"high"}
{"slug":"brex","name":"Brex","category":"payments","url":"https://status.brex.com","platform":"statuspage","confidence":"high"}
{"slug":"brivo","name":"Brivo","category":"other","url":"https://status.brivo.com","platform":"statuspage","confidence":"high"}
{"slug":"browserstack","name":"BrowserStack","category":"ci","url":"https://status.browserstack.com","platform":"statuspage","confidence":"medium"}
{"slug":"bubble","name":"Bubble","category":"e-commerce","url":"https://status.bubble.io","platform":"statuspage","confidence":"medium"}
{"slug":"buffer","name":"Buffer","category":"productivity","url":"https://status.buffer.com","platform":"incident-io","id":"01JAQVAANK9BQ3TJ084A1V89HH","confidence":"high"}
{"slug":"bugcrowd","name":"Bugcrowd","category":"security","url":"https://www.bugcrowdstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"bugsnag","name":"Bugsnag","category":"observability","url":"https://status.bugsnag.com","platform":"statuspage","id":"6xl1gdp6yn0x","confidence":"high"}
{"slug":"buildjet","name":"BuildJet","category":"ci","url":"https://status.buildjet.com","platform":"better-stack","confidence":"medium"}
{"slug":"buildkite","name":"Buildkite","category":"ci","url":"https://www.buildkitestatus.com","platform":"statuspage","id":"ltljpr68dygn","confidence":"high"}
{"slug":"bump-sh","name":"Bump.sh","category":"ci","url":"https://bump.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"bunny","name":"bunny.net","category":"cdn","url":"https://status.bunny.net","platform":"statuspage","id":"jggkjgplmcdc","confidence":"high"}
{"slug":"cal-com","name":"Cal.com","category":"productivity","url":"https://status.cal.com","platform":"openstatus","confidence":"medium"}
{"slug":"calendly","name":"Calendly","category":"productivity","url":"https://www.calendlystatus.com","platform":"statuspage","confidence":"high"}
{"slug":"callrail","name":"CallRail","category":"communications","url":"https://status.callrail.com","platform":"statuspage","id":"clbfknnjdfpl","confidence":"high"}
{"slug":"calm","name":"Calm","category":"other","url":"https://status.calm.com","platform":"statuspage","confidence":"medium"}
{"slug":"canonical","name":"Canonical","category":"cloud","url":"https://status.canonical.com","platform":"statusiq","id":"KNms6QK9ewuzz-7xUsPsN927u5djVcb3oZX1-zOu_go=","confidence":"high"}
{"slug":"canva","name":"Canva","category":"productivity","url":"https://www.canvastatus.com","platform":"statuspage","confidence":"high"}
{"slug":"capsule-crm","name":"Capsule CRM","category":"productivity","url":"https://status.capsulecrm.com","platform":"statuspage","confidence":"high"}
{"slug":"carta","name":"Carta","category":"payments","url":"https://status.carta.com","platform":"statuspage","confidence":"high"}
{"slug":"cartesia","name":"Cartesia","category":"ai","url":"https://status.cartesia.ai","platform":"statuspage","confidence":"medium"}
{"slug":"castle","name":"Castle","category":"security","url":"https://status.castle.io","platform":"statuspage","confidence":"high"}
{"slug":"catalyst-cloud","name":"Catalyst Cloud","category":"cloud","url":"https://status.catalystcloud.nz","platform":"statuspage","confidence":"medium"}
{"slug":"catchpoint","name":"Catchpoint","category":"observability","url":"https://status.catchpoint.com","platform":"statuspage","confidence":"high"}
{"slug":"cdnjs","name":"cdnjs","category":"cdn","url":"https://status.cdnjs.com","platform":"statuspage","confidence":"high"}
{"slug":"census","name":"Census","category":"data","url":"https://status.getcensus.com","platform":"statuspage","confidence":"medium"}
{"slug":"cerebras","name":"Cerebras","category":"ai","url":"https://status.cerebras.ai","platform":"statuspage","confidence":"high"}
{"slug":"chainguard","name":"Chainguard","category":"security","url":"https://status.chainguard.dev","platform":"better-stack","confidence":"medium"}
{"slug":"character-ai","name":"Character.AI","category":"ai","url":"https://status.character.ai","platform":"statuspage","confidence":"high"}
{"slug":"chargebee","name":"Chargebee","category":"payments","url":"https://status.chargebee.com","platform":"statuspage","id":"7h56br5y94wh","confidence":"high"}
{"slug":"chatwoot","name":"Chatwoot","category":"communications","url":"https://status.chatwoot.com","platform":"better-stack","confidence":"medium"}
{"slug":"check-point","name":"Check Point","category":"security","url":"https://status.checkpoint.com","platform":"statuspage","confidence":"high"}
{"slug":"chef","name":"Chef","category":"ci","url":"https://status.chef.io","platform":"statuspage","confidence":"high"}
{"slug":"chromatic","name":"Chromatic","category":"ci","url":"https://status.chromatic.com","platform":"better-stack","confidence":"medium"}
{"slug":"circle","name":"Circle (USDC)","category":"payments","url":"https://status.circle.com","platform":"statuspage","confidence":"medium"}
{"slug":"circleci","name":"CircleCI","category":"ci","url":"https://status.circleci.com","platform":"statuspage","id":"6w4r0ttlx5ft","confidence":"high"}
{"slug":"cisco-meraki","name":"Cisco Meraki","category":"cloud","url":"https://status.meraki.net","platform":"statuspage","confidence":"high"}
{"slug":"cisco-umbrella","name":"Cisco Umbrella","category":"security","url":"https://status.umbrella.com","platform":"statuspage","confidence":"medium"}
{"slug":"civo","name":"Civo","category":"cloud","url":"https://status.civo.com","platform":"cstate","confidence":"medium"}
{"slug":"clari","name":"Clari","category":"productivity","url":"https://trust.clari.com","platform":"statuspage","confidence":"medium"}
{"slug":"clearbit","name":"Clearbit","category":"data","url":"https://status.clearbit.com","platform":"statuspage","confidence":"high"}
{"slug":"clerk","name":"Clerk","category":"identity","url":"https://status.clerk.com","platform":"incident-io","confidence":"high"}
{"slug":"clickhouse","name":"ClickHouse Cloud","category":"database","url":"https://status.clickhouse.com","platform":"statuspage","confidence":"high"}
{"slug":"clickup","name":"ClickUp","category":"productivity","url":"https://status.clickup.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5b6e0963c662144d00913a09","id":"5b6e0963c662144d00913a09","confidence":"high"}
{"slug":"clojars","name":"Clojars","category":"code-hosting","url":"https://status.clojars.org","platform":"statuspage","confidence":"high"}
{"slug":"close","name":"Close","category":"productivity","url":"https://status.close.com","platform":"statuspage","id":"8vgwlwbg3zbc","confidence":"high"}
{"slug":"cloud-66","name":"Cloud 66","category":"cloud","url":"https://status.cloud66.com","platform":"statuspage","id":"mpfrt81d47gt","confidence":"high"}
{"slug":"cloudamqp","name":"CloudAMQP","category":"database","url":"https://status.cloudamqp.com","platform":"statuspage","id":"2126xm8ctzlk","confidence":"high"}
{"slug":"cloudbees","name":"CloudBees","category":"ci","url":"https://www.cloudbeesstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"cloudera","name":"Cloudera","category":"data","url":"https://status.cloudera.com","platform":"statuspage","confidence":"high"}
{"slug":"cloudflare","name":"Cloudflare","category":"cdn","url":"https://www.cloudflarestatus.com","platform":"statuspage","id":"yh6f0r4529hb","confidence":"high"}
{"slug":"cloudinary","name":"Cloudinary","category":"cdn","url":"https://status.cloudinary.com","platform":"statuspage","id":"d8rszhl2bj7r","confidence":"high"}
{"slug":"cloudrepo","name":"CloudRepo","category":"cloud","url":"https://status.cloudrepo.io","platform":"statuspage","confidence":"high"}
{"slug":"cloudsigma","name":"CloudSigma","category":"cloud","url":"https://status.cloudsigma.com","platform":"statuspage","confidence":"high"}
{"slug":"cloudsmith","name":"Cloudsmith","category":"code-hosting","url":"https://status.cloudsmith.com","platform":"statuspage","confidence":"high"}
{"slug":"cloudways","name":"Cloudways","category":"cloud","url":"https://status.cloudways.com","platform":"statuspage","confidence":"high"}
{"slug":"cockroachdb","name":"CockroachDB Cloud","category":"database","url":"https://status.cockroachlabs.cloud","platform":"statuspage","confidence":"high"}
{"slug":"cocoapods","name":"CocoaPods","category":"code-hosting","url":"https://status.cocoapods.org","platform":"statuspage","id":"7k11xygtyyyg","confidence":"high"}
{"slug":"coda","name":"Coda","category":"productivity","url":"https://status.coda.io","platform":"statuspage","confidence":"high"}
{"slug":"code-climate","name":"Code Climate","category":"ci","url":"https://status.codeclimate.com","platform":"incident-io","confidence":"high"}
{"slug":"code42","name":"Code42","category":"security","url":"https://status.code42.com","platform":"statuspage","confidence":"high"}
{"slug":"codecov","name":"Codecov","category":"ci","url":"https://status.codecov.io","platform":"statuspage","id":"wdzsn5dlywj9","confidence":"medium"}
{"slug":"codefresh","name":"Codefresh","category":"ci","url":"https://status.codefresh.io","platform":"statuspage","confidence":"high"}
{"slug":"coderpad","name":"CoderPad","category":"ci","url":"https://status.coderpad.io","platform":"statuspage","id":"29rb067ttd9j","confidence":"medium"}
{"slug":"codeship","name":"Codeship","category":"ci","url":"https://codeship.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"cohere","name":"Cohere","category":"ai","url":"https://status.cohere.com","platform":"incident-io","confidence":"high"}
{"slug":"cohesity","name":"Cohesity","category":"security","url":"https://status.cohesity.com","platform":"statuspage","confidence":"high"}
{"slug":"coinbase","name":"Coinbase","category":"payments","url":"https://status.coinbase.com","platform":"statuspage","id":"kr0djjh0jyy9","confidence":"high"}
{"slug":"coinbase-commerce","name":"Coinbase Commerce","category":"payments","url":"https://status.commerce.coinbase.com","platform":"statuspage","confidence":"high"}
{"slug":"coinbase-prime","name":"Coinbase Prime","category":"payments","url":"https://status.prime.coinbase.com","platform":"statuspage","confidence":"high"}
{"slug":"coinlist","name":"CoinList","category":"payments","url":"https://status.coinlist.co","platform":"statuspage","confidence":"medium"}
{"slug":"comet-ml","name":"Comet","category":"ai","url":"https://status.comet.com","platform":"statuspage","confidence":"high"}
{"slug":"commerce-layer","name":"Commerce Layer","category":"e-commerce","url":"https://status.commercelayer.io","platform":"statuspage","confidence":"medium"}
{"slug":"commercetools","name":"Commercetools","category":"e-commerce","url":"https://status.commercetools.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/56e4295370fe4ece420002bb","id":"56e4295370fe4ece420002bb","confidence":"medium"}
{"slug":"compass","name":"Atlassian Compass","category":"productivity","url":"https://compass.status.atlassian.com","platform":"statuspage","id":"6b7xgjptl20c","confidence":"high"}
{"slug":"confluence","name":"Confluence","category":"productivity","url":"https://confluence.status.atlassian.com","platform":"statuspage","id":"4g2my7tbhjsq","confidence":"high"}
{"slug":"confluent","name":"Confluent Cloud","category":"database","url":"https://status.confluent.cloud","platform":"statuspage","id":"3yz1tdpdnjl3","confidence":"high"}
{"slug":"constant-contact","name":"Constant Contact","category":"email","url":"https://status.constantcontact.com","platform":"statuspage","confidence":"high"}
{"slug":"contentful","name":"Contentful","category":"productivity","url":"https://www.contentfulstatus.com","platform":"statuspage","id":"4bv17htq00cz","confidence":"high"}
{"slug":"convex","name":"Convex","category":"cloud","url":"https://status.convex.dev","platform":"statuspage","confidence":"high"}
{"slug":"copper","name":"Copper","category":"productivity","url":"https://status.copper.com","platform":"statuspage","id":"htdm1sj52pny","confidence":"high"}
{"slug":"coralogix","name":"Coralogix","category":"observability","url":"https://status.coralogix.com","platform":"statuspage","confidence":"high"}
{"slug":"coreweave","name":"CoreWeave","category":"cloud","url":"https://status.coreweave.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5e126e998f2f032e1f8f0f4b","id":"5e126e998f2f032e1f8f0f4b","confidence":"high"}
{"slug":"couchbase","name":"Couchbase Capella","category":"database","url":"https://status.couchbase.com","platform":"statuspage","confidence":"medium"}
{"slug":"courier","name":"Courier","category":"email","url":"https://status.courier.com","platform":"statuspage","confidence":"high"}
{"slug":"coveralls","name":"Coveralls","category":"ci","url":"https://status.coveralls.io","platform":"statuspage","id":"3h72wtpg5fqs","confidence":"high"}
{"slug":"crates-io","name":"crates.io","category":"code-hosting","url":"https://status.crates.io","platform":"statuspage","confidence":"high"}
{"slug":"cresta","name":"Cresta","category":"ai","url":"https://status.cresta.com","platform":"statuspage","confidence":"medium"}
{"slug":"cribl","name":"Cribl.Cloud","category":"observability","url":"https://status.cribl.cloud","platform":"statuspage","confidence":"medium"}
{"slug":"criteo","name":"Criteo","category":"data","url":"https://status.criteo.com","platform":"statuspage","confidence":"high"}
{"slug":"crowdin","name":"Crowdin","category":"productivity","url":"https://status.crowdin.com","platform":"statuspage","confidence":"medium"}
{"slug":"crypto-com","name":"Crypto.com","category":"payments","url":"https://status.crypto.com","platform":"statuspage","confidence":"high"}
{"slug":"currents","name":"Currents","category":"ci","url":"https://currents.instatus.com","platform":"instatus","confidence":"medium"}
{"slug":"cursor","name":"Cursor","category":"ai","url":"https://status.cursor.com","platform":"statuspage","id":"0tp9ssgtptvs","confidence":"high"}
{"slug":"customer-io","name":"Customer.io","category":"email","url":"https://status.customerio.com","platform":"statuspage","id":"w4qr97njbszt","confidence":"high"}
{"slug":"cybersource","name":"Cybersource","category":"payments","url":"https://status.cybersource.com","platform":"statuspage","id":"ttbtd8wrjg1b","confidence":"high"}
{"slug":"cycode","name":"Cycode","category":"security","url":"https://status.cycode.com","platform":"statuspage","confidence":"high"}
{"slug":"cypress","name":"Cypress","category":"ci","url":"https://www.cypressstatus.com","platform":"statuspage","id":"prr339fdc8ry","confidence":"high"}
{"slug":"daily","name":"Daily.co","category":"communications","url":"https://status.daily.co","platform":"statuspage","confidence":"medium"}
{"slug":"dash0","name":"Dash0","category":"observability","url":"https://dash0status.com","platform":"statuspage","confidence":"medium"}
{"slug":"dashlane","name":"Dashlane","category":"identity","url":"https://status.dashlane.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5aabcb89fccc4b04d3774443","id":"5aabcb89fccc4b04d3774443","confidence":"high"}
{"slug":"databox","name":"Databox","category":"data","url":"https://status.databox.com","platform":"statuspage","confidence":"high"}
{"slug":"databricks","name":"Databricks","category":"data","url":"https://status.databricks.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5cf02dde58a00904bda41926","id":"5cf02dde58a00904bda41926","confidence":"high"}
{"slug":"datadog","name":"Datadog (US1)","category":"observability","url":"https://status.datadoghq.com","platform":"statuspage","id":"1k6wzpspjf99","confidence":"high"}
{"slug":"datadog-eu","name":"Datadog (EU1)","category":"observability","url":"https://status.datadoghq.eu","platform":"statuspage","id":"5by3sysm209d","confidence":"high"}
{"slug":"datarobot","name":"DataRobot","category":"ai","url":"https://status.datarobot.com","platform":"statuspage","confidence":"high"}
{"slug":"datastax","name":"DataStax Astra","category":"database","url":"https://status.astra.datastax.com","platform":"statuspage","confidence":"medium"}
{"slug":"dbt-cloud","name":"dbt Cloud","category":"data","url":"https://status.getdbt.com","platform":"incident-io","id":"01JBH53RGT63T7EM45RY826C4H","confidence":"high"}
{"slug":"dead-mans-snitch","name":"Dead Man's Snitch","category":"observability","url":"https://status.deadmanssnitch.com","platform":"statuspage","confidence":"high"}
{"slug":"deepgram","name":"Deepgram","category":"ai","url":"https://status.deepgram.com","platform":"statuspage","id":"psgp8bbm9l61","confidence":"high"}
{"slug":"deepseek","name":"DeepSeek","category":"ai","url":"https://status.deepseek.com","platform":"flashduty","confidence":"medium"}
{"slug":"deepsource","name":"DeepSource","category":"ci","url":"https://status.deepsource.io","platform":"better-stack","confidence":"medium"}
{"slug":"delinea","name":"Delinea","category":"identity","url":"https://status.delinea.com","platform":"statuspage","confidence":"high"}
{"slug":"deno-deploy","name":"Deno","category":"cloud","url":"https://denostatus.com","platform":"instatus","confidence":"high"}
{"slug":"depot","name":"Depot","category":"cloud","url":"https://status.depot.dev","platform":"incident-io","confidence":"high"}
{"slug":"descope","name":"Descope","category":"identity","url":"https://descopestatus.com","platform":"instatus","confidence":"medium"}
{"slug":"descript","name":"Descript","category":"ai","url":"https://status.descript.com","platform":"statuspage","confidence":"medium"}
{"slug":"deskpro","name":"Deskpro","category":"communications","url":"https://www.deskprostatus.com","platform":"statuspage","confidence":"high"}
{"slug":"devin","name":"Devin (Cognition)","category":"ai","url":"https://status.devin.ai","platform":"statuspage","confidence":"medium"}
{"slug":"dialpad","name":"Dialpad","category":"communications","url":"https://status.dialpad.com","platform":"statuspage","id":"80trk830s0hg","confidence":"high"}
{"slug":"digicert","name":"DigiCert","category":"security","url":"https://status.digicert.com","platform":"statuspage","confidence":"high"}
{"slug":"digitalocean","name":"DigitalOcean","category":"cloud","url":"https://status.digitalocean.com","platform":"statuspage","id":"w4cz49tckxhp","confidence":"high"}
{"slug":"discord","name":"Discord","category":"communications","url":"https://discordstatus.com","platform":"statuspage","id":"srhpyqt94yxb","confidence":"high"}
{"slug":"discourse","name":"Discourse","category":"communications","url":"https://status.discourse.org","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5e2141ce30dc5c04b3ac32fc","id":"5e2141ce30dc5c04b3ac32fc","confidence":"high"}
{"slug":"divio","name":"Divio","category":"cloud","url":"https://status.divio.com","platform":"statuspage","confidence":"high"}
{"slug":"dixa","name":"Dixa","category":"communications","url":"https://status.dixa.io","platform":"statuspage","confidence":"high"}
{"slug":"dns-made-easy","name":"DNS Made Easy","category":"cloud","url":"https://dnsstatus.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5f0f1641e8578204c4e2eec7","id":"5f0f1641e8578204c4e2eec7","confidence":"medium"}
{"slug":"dnsfilter","name":"DNSFilter","category":"security","url":"https://status.dnsfilter.com","platform":"statuspage","confidence":"medium"}
{"slug":"dnsimple","name":"DNSimple","category":"cloud","url":"https://dnsimple.statuspage.io","platform":"statuspage","id":"tjym90yyv2zt","confidence":"high"}
{"slug":"docker","name":"Docker","category":"code-hosting","url":"https://www.dockerstatus.com","platform":"incident-io","confidence":"medium"}
{"slug":"doctolib","name":"Doctolib","category":"other","url":"https://status.doctolib.com","platform":"statuspage","confidence":"medium"}
{"slug":"document360","name":"Document360","category":"productivity","url":"https://document360.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"docusign","name":"Docusign","category":"productivity","url":"https://status.docusign.com","platform":"statuspage","id":"mwr4rgcd2g69","confidence":"high"}
{"slug":"doppler","name":"Doppler","category":"ci","url":"https://www.dopplerstatus.com","platform":"statuspage","id":"05hwsyqkr9z7","confidence":"high"}
{"slug":"drata","name":"Drata","category":"security","url":"https://dratastatus.com","platform":"statuspage","confidence":"high"}
{"slug":"dreamhost","name":"DreamHost","category":"cloud","url":"https://www.dreamhoststatus.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/575f0f606826303142000510","id":"575f0f606826303142000510","confidence":"medium"}
{"slug":"drip","name":"Drip","category":"email","url":"https://status.drip.com","platform":"statuspage","confidence":"medium"}
{"slug":"dropbox","name":"Dropbox","category":"productivity","url":"https://status.dropbox.com","platform":"statuspage","id":"t34htyd6jblf","confidence":"high"}
{"slug":"dropbox-sign","name":"Dropbox Sign","category":"productivity","url":"https://status.hellosign.com","platform":"statuspage","id":"djw9397fmqd1","confidence":"high"}
{"slug":"duo","name":"Duo Security","category":"identity","url":"https://status.duo.com","platform":"statuspage","id":"qrxf5mzbrsxw","confidence":"high"}
{"slug":"dwolla","name":"Dwolla","category":"payments","url":"https://status.dwolla.com","platform":"statuspage","id":"tnynfs0nwlgr","confidence":"medium"}
{"slug":"dynatrace","name":"Dynatrace","category":"observability","url":"https://dynatrace.status.io","platform":"status-io","endpoint":"https://api.status.io/1.0/status/546d8cb6af8407b6730000cb","id":"546d8cb6af8407b6730000cb","confidence":"high"}
{"slug":"e2b","name":"E2B","category":"ai","url":"https://statuspage.incident.io/e2b-service","platform":"incident-io","confidence":"high"}
{"slug":"easypost","name":"EasyPost","category":"e-commerce","url":"https://www.easypoststatus.com","platform":"statuspage","id":"n1jtz5983249","confidence":"high"}
{"slug":"ebanx","name":"EBANX","category":"payments","url":"https://status.ebanx.com","platform":"statuspage","confidence":"medium"}
{"slug":"ecwid","name":"Ecwid","category":"e-commerce","url":"https://status.ecwid.com","platform":"statuspage","confidence":"high"}
{"slug":"egnyte","name":"Egnyte","category":"productivity","url":"https://status.egnyte.com","platform":"statuspage","id":"jr196z1ns266","confidence":"high"}
{"slug":"elastic","name":"Elastic Cloud","category":"database","url":"https://status.elastic.co","platform":"statuspage","id":"8wpbdv4sl8gv","confidence":"high"}
{"slug":"elastic-path","name":"Elastic Path","category":"e-commerce","url":"https://status.elasticpath.com","platform":"statuspage","confidence":"high"}
{"slug":"element","name":"Element","category":"communications","url":"https://status.element.io","platform":"statuspage","confidence":"medium"}
{"slug":"elevenlabs","name":"ElevenLabs","category":"ai","url":"https://status.elevenlabs.io","platform":"incident-io","id":"01JJM5RKYAEEAMBKYSDC0AAQ6Y","confidence":"high"}
{"slug":"emailable","name":"Emailable","category":"email","url":"https://status.emailable.com","platform":"statuspage","id":"ntzxwsjy15bq","confidence":"medium"}
{"slug":"emailoctopus","name":"EmailOctopus","category":"email","url":"https://status.emailoctopus.com","platform":"incident-io","confidence":"high"}
{"slug":"embrace","name":"Embrace","category":"observability","url":"https://status.embrace.io","platform":"statuspage","confidence":"medium"}
{"slug":"engine-yard","name":"Engine Yard","category":"cloud","url":"https://status.engineyard.com","platform":"statuspage","id":"76sphw1bc50q","confidence":"high"}
{"slug":"epic-games","name":"Epic Games","category":"gaming","url":"https://status.epicgames.com","platform":"statuspage","confidence":"high"}
{"slug":"equinix-metal","name":"Equinix Metal","category":"cloud","url":"https://status.equinixmetal.com","platform":"statuspage","id":"39f8vhy6rw5d","confidence":"high"}
{"slug":"etoro","name":"eToro","category":"payments","url":"https://status.etoro.com","platform":"statuspage","confidence":"high"}
{"slug":"expel","name":"Expel","category":"security","url":"https://status.expel.io","platform":"statuspage","confidence":"medium"}
{"slug":"expensify","name":"Expensify","category":"payments","url":"https://status.expensify.com","platform":"statuspage","confidence":"medium"}
{"slug":"expo","name":"Expo","category":"cloud","url":"https://status.expo.dev","platform":"statuspage","confidence":"high"}
{"slug":"f5","name":"F5 Distributed Cloud","category":"cloud","url":"https://www.f5cloudstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"factory","name":"Factory","category":"ai","url":"https://status.factory.ai","platform":"statuspage","confidence":"medium"}
{"slug":"fal-ai","name":"fal.ai","category":"ai","url":"https://status.fal.ai","platform":"instatus","confidence":"medium"}
{"slug":"fasterize","name":"Fasterize","category":"cdn","url":"https://status.fasterize.com","platform":"statuspage","confidence":"medium"}
{"slug":"fastly","name":"Fastly","category":"cdn","url":"https://www.fastlystatus.com","platform":"feed","endpoint":"https://www.fastlystatus.com/rss","confidence":"high"}
{"slug":"fastspring","name":"FastSpring","category":"payments","url":"https://status.fastspring.com","platform":"statuspage","confidence":"high"}
{"slug":"fathom","name":"Fathom","category":"ai","url":"https://status.fathom.video","platform":"statuspage","id":"h4b8ylf20013","confidence":"high"}
{"slug":"fellow","name":"Fellow","category":"productivity","url":"https://status.fellow.ai","platform":"statuspage","confidence":"medium"}
{"slug":"fern","name":"Fern","category":"ci","url":"https://status.buildwithfern.com","platform":"statuspage","confidence":"medium"}
{"slug":"figma","name":"Figma","category":"productivity","url":"https://status.figma.com","platform":"statuspage","id":"rxpksf93ynw6","confidence":"high"}
{"slug":"filecoin","name":"Filecoin","category":"other","url":"https://status.filecoin.io","platform":"statuspage","confidence":"high"}
{"slug":"filestack","name":"Filestack","category":"cdn","url":"https://status.filestack.com","platform":"statuspage","id":"z8cjgbr8sqmh","confidence":"high"}
{"slug":"finix","name":"Finix","category":"payments","url":"https://status.finix.com","platform":"statuspage","confidence":"medium"}
{"slug":"firebase","name":"Firebase","category":"cloud","url":"https://status.firebase.google.com","platform":"google","confidence":"high"}
{"slug":"fireblocks","name":"Fireblocks","category":"payments","url":"https://status.fireblocks.com","platform":"statuspage","confidence":"high"}
{"slug":"fireflies","name":"Fireflies.ai","category":"productivity","url":"https://status.fireflies.ai","platform":"feed","endpoint":"https://status.fireflies.ai/rss","confidence":"medium"}
{"slug":"fireworks-ai","name":"Fireworks AI","category":"ai","url":"https://status.fireworks.ai","platform":"better-stack","confidence":"medium"}
{"slug":"flagsmith","name":"Flagsmith","category":"ci","url":"https://status.flagsmith.com","platform":"statuspage","confidence":"high"}
{"slug":"flutterwave","name":"Flutterwave","category":"payments","url":"https://status.flutterwave.com","platform":"statuspage","confidence":"medium"}
{"slug":"fly-io","name":"Fly.io","category":"cloud","url":"https://status.flyio.net","platform":"statuspage","id":"65rccr4mbblw","confidence":"high"}
{"slug":"forethought","name":"Forethought","category":"communications","url":"https://status.forethought.ai","platform":"statuspage","confidence":"medium"}
{"slug":"fossa","name":"FOSSA","category":"security","url":"https://status.fossa.com","platform":"statuspage","confidence":"high"}
{"slug":"foxpass","name":"Foxpass","category":"identity","url":"https://status.foxpass.com","platform":"statuspage","confidence":"medium"}
{"slug":"frame-io","name":"Frame.io","category":"productivity","url":"https://status.frame.io","platform":"statuspage","confidence":"medium"}
{"slug":"framer","name":"Framer","category":"productivity","url":"https://www.framerstatus.com","platform":"better-stack","confidence":"high"}
{"slug":"frase","name":"Frase","category":"ai","url":"https://status.frase.io","platform":"better-stack","confidence":"medium"}
{"slug":"freeagent","name":"FreeAgent","category":"payments","url":"https://status.freeagent.com","platform":"statuspage","id":"tn2dcgpy021r","confidence":"medium"}
{"slug":"freshbooks","name":"FreshBooks","category":"payments","url":"https://status.freshbooks.com","platform":"statuspage","confidence":"high"}
{"slug":"front","name":"Front","category":"communications","url":"https://www.frontstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"frontegg","name":"Frontegg","category":"identity","url":"https://status.frontegg.com","platform":"statuspage","confidence":"high"}
{"slug":"frontify","name":"Frontify","category":"productivity","url":"https://status.frontify.com","platform":"statuspage","confidence":"high"}
{"slug":"fullstory","name":"Fullstory","category":"observability","url":"https://status.fullstory.com","platform":"statuspage","confidence":"medium"}
{"slug":"fusionauth","name":"FusionAuth","category":"identity","url":"https://status.fusionauth.io","platform":"statuspage","confidence":"medium"}
{"slug":"g-portal","name":"G-Portal","category":"gaming","url":"https://status.g-portal.com","platform":"statuspage","confidence":"medium"}
{"slug":"gainsight","name":"Gainsight","category":"productivity","url":"https://status.gainsight.com","platform":"statuspage","confidence":"high"}
{"slug":"gandi","name":"Gandi","category":"cloud","url":"https://status.gandi.net","platform":"statuspage","id":"xnm08yh10bv5","confidence":"high"}
{"slug":"gearhost","name":"GearHost","category":"cloud","url":"https://gearhost.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"geckoboard","name":"Geckoboard","category":"data","url":"https://status.geckoboard.com","platform":"statuspage","confidence":"high"}
{"slug":"gemfury","name":"Gemfury","category":"code-hosting","url":"https://status.fury.co","platform":"statuspage","confidence":"high"}
{"slug":"gemini","name":"Gemini (exchange)","category":"payments","url":"https://status.gemini.com","platform":"statuspage","confidence":"high"}
{"slug":"genesys-cloud","name":"Genesys Cloud","category":"communications","url":"https://status.mypurecloud.com","platform":"statuspage","confidence":"high"}
{"slug":"getresponse","name":"GetResponse","category":"email","url":"https://status.getresponse.com","platform":"statuspage","id":"ykjdtv1csj3l","confidence":"high"}
{"slug":"ghost","name":"Ghost","category":"productivity","url":"https://ghoststatus.org","platform":"incident-io","confidence":"medium"}
{"slug":"ghost-inspector","name":"Ghost Inspector","category":"ci","url":"https://ghostinspector.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"gitbook","name":"GitBook","category":"ci","url":"https://www.gitbookstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"gitguardian","name":"GitGuardian","category":"security","url":"https://status.gitguardian.com","platform":"statuspage","confidence":"high"}
{"slug":"github","name":"GitHub","category":"code-hosting","url":"https://www.githubstatus.com","platform":"statuspage","id":"kctbh9vrtdwd","confidence":"high"}
{"slug":"gitlab","name":"GitLab","category":"code-hosting","url":"https://status.gitlab.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5b36dc6502d06804c08349f7","id":"5b36dc6502d06804c08349f7","confidence":"high"}
{"slug":"gladly","name":"Gladly","category":"communications","url":"https://gladly.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"gocardless","name":"GoCardless","category":"payments","url":"https://www.gocardless-status.com","platform":"statuspage","confidence":"high"}
{"slug":"godaddy","name":"GoDaddy","category":"cloud","url":"https://status.godaddy.com","platform":"statuspage","confidence":"high"}
{"slug":"gohighlevel","name":"HighLevel","category":"productivity","url":"https://status.gohighlevel.com","platform":"better-stack","confidence":"medium"}
{"slug":"gong","name":"Gong","category":"productivity","url":"https://status.gong.io","platform":"incident-io","confidence":"high"}
{"slug":"google-ads","name":"Google Ads / Ad Manager","category":"data","url":"https://ads.google.com/status/publisher/","platform":"google","confidence":"high"}
{"slug":"google-cloud","name":"Google Cloud","category":"cloud","url":"https://status.cloud.google.com","platform":"google","confidence":"high"}
{"slug":"google-maps-platform","name":"Google Maps Platform","category":"cloud","url":"https://status.cloud.google.com/maps-platform","platform":"google","confidence":"medium"}
{"slug":"google-play","name":"Google Play","category":"other","url":"https://status.play.google.com","platform":"google","confidence":"high"}
{"slug":"google-search","name":"Google Search","category":"other","url":"https://status.search.google.com","platform":"google","confidence":"high"}
{"slug":"google-workspace","name":"Google Workspace","category":"productivity","url":"https://www.google.com/appsstatus/dashboard/","platform":"google","confidence":"high"}
{"slug":"gorgias","name":"Gorgias","category":"communications","url":"https://status.gorgias.com","platform":"statuspage","confidence":"high"}
{"slug":"goto","name":"GoTo","category":"communications","url":"https://status.goto.com","platform":"statuspage","confidence":"medium"}
{"slug":"gradle","name":"Gradle","category":"ci","url":"https://status.gradle.com","platform":"statuspage","confidence":"high"}
{"slug":"grafana-cloud","name":"Grafana Cloud","category":"observability","url":"https://status.grafana.com","platform":"statuspage","confidence":"high"}
{"slug":"grammarly","name":"Grammarly","category":"productivity","url":"https://status.grammarly.com","platform":"statuspage","confidence":"high"}
{"slug":"graphenedb","name":"GrapheneDB","category":"database","url":"https://status.graphenedb.com","platform":"statuspage","confidence":"medium"}
{"slug":"greenhouse","name":"Greenhouse","category":"productivity","url":"https://status.greenhouse.io","platform":"statuspage","id":"z1fpkbyft3qn","confidence":"high"}
{"slug":"greynoise","name":"GreyNoise","category":"security","url":"https://status.greynoise.io","platform":"statuspage","confidence":"high"}
{"slug":"gridscale","name":"Gridscale","category":"cloud","url":"https://status.gridscale.io","platform":"statuspage","confidence":"medium"}
{"slug":"groove","name":"Groove","category":"communications","url":"https://status.groovehq.com","platform":"statuspage","confidence":"high"}
{"slug":"groq","name":"Groq","category":"ai","url":"https://groqstatus.com","platform":"incident-io","confidence":"high"}
{"slug":"guru","name":"Guru","category":"productivity","url":"https://status.getguru.com","platform":"statuspage","confidence":"high"}
{"slug":"gusto","name":"Gusto","category":"productivity","url":"https://status.gusto.com","platform":"statuspage","confidence":"high"}
{"slug":"hackerone","name":"HackerOne","category":"security","url":"https://www.hackeronestatus.com","platform":"statuspage","confidence":"high"}
{"slug":"harness","name":"Harness","category":"ci","url":"https://status.harness.io","platform":"statuspage","confidence":"high"}
{"slug":"harvest","name":"Harvest","category":"productivity","url":"https://www.harveststatus.com","platform":"statuspage","confidence":"high"}
{"slug":"hashicorp","name":"HashiCorp Cloud (HCP / Terraform)","category":"ci","url":"https://status.hashicorp.com","platform":"incident-io","confidence":"high"}
{"slug":"hashnode","name":"Hashnode","category":"other","url":"https://status.hashnode.com","platform":"better-stack","confidence":"medium"}
{"slug":"hcaptcha","name":"hCaptcha","category":"security","url":"https://www.hcaptchastatus.com","platform":"statuspage","confidence":"medium"}
{"slug":"heap","name":"Heap","category":"data","url":"https://status.heap.io","platform":"statuspage","confidence":"high"}
{"slug":"hedera","name":"Hedera","category":"payments","url":"https://status.hedera.com","platform":"statuspage","confidence":"high"}
{"slug":"height","name":"Height","category":"productivity","url":"https://height.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"helicone","name":"Helicone","category":"ai","url":"https://status.helicone.ai","platform":"better-stack","confidence":"medium"}
{"slug":"helium","name":"Helium","category":"payments","url":"https://status.helium.com","platform":"statuspage","confidence":"high"}
{"slug":"helpdesk","name":"HelpDesk","category":"communications","url":"https://status.helpdesk.com","platform":"statuspage","confidence":"high"}
{"slug":"helpjuice","name":"Helpjuice","category":"communications","url":"https://status.helpjuice.com","platform":"statuspage","confidence":"high"}
{"slug":"helpscout","name":"Help Scout","category":"communications","url":"https://status.helpscout.com","platform":"statuspage","confidence":"high"}
{"slug":"helpshift","name":"Helpshift","category":"communications","url":"https://status.helpshift.com","platform":"statuspage","confidence":"high"}
{"slug":"heroku","name":"Heroku","category":"cloud","url":"https://status.heroku.com","platform":"heroku","confidence":"high"}
{"slug":"hetzner","name":"Hetzner","category":"cloud","url":"https://status.hetzner.com","platform":"feed","endpoint":"https://status.hetzner.com/en.atom","confidence":"high"}
{"slug":"hevo","name":"Hevo Data","category":"data","url":"https://status.hevodata.com","platform":"statuspage","confidence":"high"}
{"slug":"hex","name":"Hex","category":"data","url":"https://status.hex.tech","platform":"statuspage","id":"x0hffrksr5vy","confidence":"high"}
{"slug":"hightouch","name":"Hightouch","category":"data","url":"https://status.hightouch.io","platform":"statuspage","confidence":"high"}
{"slug":"hive","name":"Hive","category":"productivity","url":"https://status.hive.com","platform":"statuspage","confidence":"high"}
{"slug":"hiver","name":"Hiver","category":"communications","url":"https://status.hiverhq.com","platform":"statuspage","confidence":"high"}
{"slug":"home-assistant","name":"Home Assistant","category":"cloud","url":"https://status.home-assistant.io","platform":"statuspage","confidence":"medium"}
{"slug":"honeybadger","name":"Honeybadger","category":"observability","url":"https://status.honeybadger.io","platform":"statuspage","confidence":"medium"}
{"slug":"honeycomb","name":"Honeycomb","category":"observability","url":"https://status.honeycomb.io","platform":"statuspage","confidence":"high"}
{"slug":"hornetsecurity","name":"Hornetsecurity","category":"email","url":"https://status.hornetsecurity.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/591aaa7fe69f388425000fda","id":"591aaa7fe69f388425000fda","confidence":"medium"}
{"slug":"hosted-graphite","name":"Hosted Graphite","category":"observability","url":"https://status.hostedgraphite.com","platform":"better-stack","confidence":"high"}
{"slug":"hostinger","name":"Hostinger","category":"cloud","url":"https://statuspage.hostinger.com","platform":"statuspage","confidence":"high"}
{"slug":"hotjar","name":"Hotjar","category":"data","url":"https://status.hotjar.com","platform":"statuspage","confidence":"medium"}
{"slug":"housecall-pro","name":"Housecall Pro","category":"other","url":"https://status.housecallpro.com","platform":"statuspage","id":"b9cs969t77x0","confidence":"high"}
{"slug":"hubspot","name":"HubSpot","category":"productivity","url":"https://status.hubspot.com","platform":"statuspage","id":"8b9w1wwq3g7d","confidence":"high"}
{"slug":"hugging-face","name":"Hugging Face","category":"ai","url":"https://status.huggingface.co","platform":"better-stack","confidence":"high"}
{"slug":"human-security","name":"HUMAN Security","category":"security","url":"https://status.humansecurity.com","platform":"statuspage","confidence":"medium"}
{"slug":"huntress","name":"Huntress","category":"security","url":"https://huntressstatus.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"hygraph","name":"Hygraph","category":"productivity","url":"https://status.hygraph.com","platform":"statuspage","confidence":"high"}
{"slug":"hypixel","name":"Hypixel","category":"gaming","url":"https://status.hypixel.net","platform":"statuspage","confidence":"high"}
{"slug":"ibm-cloud","name":"IBM Cloud","category":"cloud","url":"https://cloud.ibm.com/status","platform":"feed","endpoint":"https://cloud.ibm.com/status/api/notifications/feed.rss","confidence":"high"}
{"slug":"ideogram","name":"Ideogram","category":"ai","url":"https://status.ideogram.ai","platform":"statuspage","confidence":"medium"}
{"slug":"ifttt","name":"IFTTT","category":"productivity","url":"https://status.ifttt.com","platform":"statuspage","confidence":"medium"}
{"slug":"imagekit","name":"ImageKit","category":"cdn","url":"https://statuspage.imagekit.io","platform":"statuspage","confidence":"high"}
{"slug":"imgix","name":"imgix","category":"cdn","url":"https://status.imgix.com","platform":"statuspage","id":"032k0f0j3bsz","confidence":"high"}
{"slug":"imperva","name":"Imperva","category":"cdn","url":"https://status.imperva.com","platform":"statuspage","confidence":"high"}
{"slug":"incapsula","name":"Incapsula","category":"cdn","url":"https://status.incapsula.com","platform":"statuspage","confidence":"high"}
{"slug":"incident-io","name":"incident.io","category":"observability","url":"https://status.incident.io","platform":"incident-io","confidence":"medium"}
{"slug":"infisical","name":"Infisical","category":"ci","url":"https://status.infisical.com","platform":"incident-io","confidence":"high"}
{"slug":"influxdb","name":"InfluxDB Cloud","category":"database","url":"https://status.influxdata.com","platform":"statuspage","confidence":"high"}
{"slug":"infura","name":"Infura","category":"cloud","url":"https://status.infura.io","platform":"statuspage","confidence":"high"}
{"slug":"inky","name":"INKY","category":"email","url":"https://status.inkyphishfence.com","platform":"statuspage","confidence":"medium"}
{"slug":"inngest","name":"Inngest","category":"cloud","url":"https://status.inngest.com","platform":"incident-io","confidence":"high"}
{"slug":"instaclustr","name":"Instaclustr","category":"database","url":"https://status.instaclustr.com","platform":"statuspage","confidence":"medium"}
{"slug":"instatus","name":"Instatus","category":"observability","url":"https://instat.us","platform":"instatus","confidence":"medium"}
{"slug":"intellistack","name":"Intellistack (Formstack)","category":"productivity","url":"https://www.intellistackstatus.com","platform":"statuspage","confidence":"medium"}
{"slug":"intercom","name":"Intercom","category":"communications","url":"https://www.finstatus.com","platform":"incident-io","confidence":"medium"}
{"slug":"internet-computer","name":"Internet Computer","category":"cloud","url":"https://status.internetcomputer.org","platform":"statuspage","id":"kc2llmsd16bk","confidence":"medium"}
{"slug":"intuit-developer","name":"Intuit Developer","category":"payments","url":"https://status.developer.intuit.com","platform":"statuspage","confidence":"high"}
{"slug":"ionic","name":"Ionic","category":"ci","url":"https://status.ionicframework.com","platform":"statuspage","confidence":"high"}
{"slug":"ionos","name":"IONOS","category":"cloud","url":"https://www.ionos-status.de","platform":"statuspage","confidence":"high"}
{"slug":"ionos-cloud","name":"IONOS Cloud","category":"cloud","url":"https://status.ionos.cloud","platform":"statuspage","confidence":"high"}
{"slug":"ipdata","name":"ipdata","category":"data","url":"https://status.ipdata.co","platform":"statuspage","confidence":"medium"}
{"slug":"iterable","name":"Iterable","category":"email","url":"https://status.iterable.com","platform":"statuspage","confidence":"high"}
{"slug":"jamf","name":"Jamf","category":"security","url":"https://status.jamf.com","platform":"statuspage","id":"5z7bmx2nb2yj","confidence":"high"}
{"slug":"jellyfish","name":"Jellyfish","category":"ci","url":"https://status.jellyfish.co","platform":"statuspage","confidence":"high"}
{"slug":"jetbrains-cloud","name":"JetBrains Cloud / AI","category":"productivity","url":"https://status.jetbrains.cloud","platform":"incident-io","confidence":"medium"}
{"slug":"jfrog","name":"JFrog","category":"code-hosting","url":"https://status.jfrog.io","platform":"statuspage","confidence":"medium"}
{"slug":"jira","name":"Jira","category":"productivity","url":"https://jira-software.status.atlassian.com","platform":"statuspage","id":"7yh3h3y0c0x1","confidence":"high"}
{"slug":"jira-align","name":"Jira Align","category":"productivity","url":"https://jira-align.status.atlassian.com","platform":"statuspage","id":"jrg4crndtsgz","confidence":"high"}
{"slug":"jira-product-discovery","name":"Jira Product Discovery","category":"productivity","url":"https://jira-product-discovery.status.atlassian.com","platform":"statuspage","id":"qmzzdxyvmbmk","confidence":"high"}
{"slug":"jira-service-management","name":"Jira Service Management","category":"productivity","url":"https://jira-service-management.status.atlassian.com","platform":"statuspage","id":"pv54g7ltsc24","confidence":"high"}
{"slug":"jira-work-management","name":"Jira Work Management","category":"productivity","url":"https://jira-work-management.status.atlassian.com","platform":"statuspage","id":"s6f0gm5gcpmy","confidence":"high"}
{"slug":"jitter","name":"Jitter","category":"productivity","url":"https://jitter.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"jobber","name":"Jobber","category":"other","url":"https://www.jobberstatus.net","platform":"statuspage","id":"7qns4hqkcjx5","confidence":"high"}
{"slug":"jotform","name":"Jotform","category":"productivity","url":"https://status.jotform.com","platform":"statuspage","id":"ygfxj62tsv64","confidence":"high"}
{"slug":"judoscale","name":"Judoscale","category":"observability","url":"https://status.judoscale.com","platform":"better-stack","confidence":"medium"}
{"slug":"jumpcloud","name":"JumpCloud","category":"identity","url":"https://status.jumpcloud.com","platform":"statuspage","id":"nflr6k3n1c0h","confidence":"high"}
{"slug":"k6","name":"k6","category":"ci","url":"https://status.k6.io","platform":"statuspage","confidence":"high"}
{"slug":"kajabi","name":"Kajabi","category":"e-commerce","url":"https://status.kajabi.com","platform":"statuspage","id":"rqkb85mpqyr3","confidence":"high"}
{"slug":"kameleoon","name":"Kameleoon","category":"data","url":"https://kameleoon.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"kaseya","name":"Kaseya","category":"security","url":"https://status.kaseya.net","platform":"statuspage","confidence":"high"}
{"slug":"kayako","name":"Kayako","category":"communications","url":"https://status.kayako.com","platform":"statuspage","confidence":"medium"}
{"slug":"keap","name":"Keap / Thryv","category":"email","url":"https://status.thryv.com","platform":"statuspage","confidence":"medium"}
{"slug":"keen","name":"Keen","category":"data","url":"https://status.keen.io","platform":"statuspage","id":"z3mvdbpvy7yh","confidence":"medium"}
{"slug":"keeper","name":"Keeper Security","category":"identity","url":"https://statuspage.keeper.io","platform":"statuspage","id":"wg5bvczw1rtf","confidence":"high"}
{"slug":"kentik","name":"Kentik","category":"observability","url":"https://status.kentik.com","platform":"statuspage","id":"25fy3sprxcv3","confidence":"medium"}
{"slug":"keygen","name":"Keygen","category":"ci","url":"https://status.keygen.sh","platform":"better-stack","confidence":"medium"}
{"slug":"khoros","name":"Khoros","category":"communications","url":"https://status.khoros.com","platform":"statuspage","confidence":"high"}
{"slug":"kinde","name":"Kinde","category":"identity","url":"https://status.kinde.com","platform":"instatus","confidence":"medium"}
{"slug":"kinsta","name":"Kinsta","category":"cloud","url":"https://status.kinsta.com","platform":"statuspage","confidence":"high"}
{"slug":"kit","name":"Kit (ConvertKit)","category":"email","url":"https://status.kit.com","platform":"statuspage","confidence":"high"}
{"slug":"klarna","name":"Klarna","category":"payments","url":"https://status.klarna.com","platform":"statuspage","confidence":"high"}
{"slug":"klaviyo","name":"Klaviyo","category":"email","url":"https://status.klaviyo.com","platform":"statuspage","confidence":"high"}
{"slug":"knock","name":"Knock","category":"communications","url":"https://status.knock.app","platform":"statuspage","confidence":"high"}
{"slug":"knowbe4","name":"KnowBe4","category":"security","url":"https://status.knowbe4.com","platform":"statuspage","confidence":"high"}
{"slug":"knowledgeowl","name":"KnowledgeOwl","category":"productivity","url":"https://knowledgeowl.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"kolide","name":"Kolide","category":"identity","url":"https://status.kolide.com","platform":"statuspage","confidence":"medium"}
{"slug":"koyeb","name":"Koyeb","category":"cloud","url":"https://status.koyeb.com","platform":"instatus","confidence":"medium"}
{"slug":"kraken","name":"Kraken","category":"payments","url":"https://status.kraken.com","platform":"statuspage","confidence":"high"}
{"slug":"kustomer","name":"Kustomer","category":"communications","url":"https://status.kustomer.com","platform":"statuspage","id":"lhn2sb4njk08","confidence":"high"}
{"slug":"lambda","name":"Lambda","category":"ai","url":"https://status.lambda.ai","platform":"incident-io","confidence":"medium"}
{"slug":"langfuse","name":"Langfuse","category":"ai","url":"https://status.langfuse.com","platform":"incident-io","confidence":"high"}
{"slug":"lastpass","name":"LastPass","category":"identity","url":"https://lastpass.statuspage.io","platform":"statuspage","id":"ytnz8gj3wjpg","confidence":"high"}
{"slug":"latch","name":"Latch","category":"other","url":"https://status.latch.com","platform":"statuspage","confidence":"medium"}
{"slug":"latitude-sh","name":"Latitude.sh","category":"cloud","url":"https://status.latitude.sh","platform":"statuspage","confidence":"medium"}
{"slug":"lattice","name":"Lattice","category":"productivity","url":"https://status.lattice.com","platform":"statuspage","id":"gj13f8gmt9b6","confidence":"medium"}
{"slug":"launchdarkly","name":"LaunchDarkly","category":"ci","url":"https://status.launchdarkly.com","platform":"statuspage","id":"9404kdk7lkn7","confidence":"high"}
{"slug":"lets-encrypt","name":"Let's Encrypt","category":"security","url":"https://letsencrypt.status.io","platform":"status-io","endpoint":"https://api.status.io/1.0/status/55957a99e800baa4470002da","id":"55957a99e800baa4470002da","confidence":"high"}
{"slug":"lever","name":"Lever","category":"productivity","url":"https://status.lever.co","platform":"statuspage","id":"34ygfdwr11jd","confidence":"high"}
{"slug":"lightspeed","name":"Lightspeed","category":"e-commerce","url":"https://status.lightspeedhq.com","platform":"statuspage","confidence":"high"}
{"slug":"lightstep","name":"Lightstep","category":"observability","url":"https://status.lightstep.com","platform":"statuspage","confidence":"high"}
{"slug":"lime-connect","name":"Lime Connect","category":"communications","url":"https://status.lime-connect.com","platform":"statuspage","confidence":"medium"}
{"slug":"linear","name":"Linear","category":"productivity","url":"https://linearstatus.com","platform":"incident-io","confidence":"high"}
{"slug":"linkedin-api","name":"LinkedIn API","category":"productivity","url":"https://www.linkedin-apistatus.com","platform":"statuspage","id":"mxfydrt8b8xw","confidence":"high"}
{"slug":"linode","name":"Linode (Akamai Cloud)","category":"cloud","url":"https://status.linode.com","platform":"statuspage","id":"8dn0wstr1chc","confidence":"high"}
{"slug":"linux-foundation","name":"Linux Foundation","category":"other","url":"https://status.linuxfoundation.org","platform":"statuspage","confidence":"high"}
{"slug":"liquid-web","name":"Liquid Web","category":"cloud","url":"https://status.liquidweb.com","platform":"statuspage","confidence":"high"}
{"slug":"lithic","name":"Lithic","category":"payments","url":"https://status.lithic.com","platform":"statuspage","confidence":"medium"}
{"slug":"livechat","name":"LiveChat","category":"communications","url":"https://status.livechat.com","platform":"incident-io","confidence":"medium"}
{"slug":"livekit","name":"LiveKit","category":"communications","url":"https://status.livekit.io","platform":"statuspage","confidence":"high"}
{"slug":"liveramp","name":"LiveRamp","category":"data","url":"https://status.liveramp.com","platform":"statuspage","confidence":"high"}
{"slug":"livestorm","name":"Livestorm","category":"communications","url":"https://status.livestorm.co","platform":"statuspage","confidence":"high"}
{"slug":"lob","name":"Lob","category":"e-commerce","url":"https://status.lob.com","platform":"statuspage","id":"2xkb3rfdd3lg","confidence":"medium"}
{"slug":"loggly","name":"Loggly","category":"observability","url":"https://status.loggly.com","platform":"statuspage","id":"701xnxqmhdh3","confidence":"high"}
{"slug":"loginradius","name":"LoginRadius","category":"identity","url":"https://status.loginradius.com","platform":"statuspage","confidence":"high"}
{"slug":"logit-io","name":"Logit.io","category":"observability","url":"https://status.logit.io","platform":"statuspage","confidence":"high"}
{"slug":"logrocket","name":"LogRocket","category":"observability","url":"https://status.logrocket.com","platform":"statuspage","confidence":"medium"}
{"slug":"logto","name":"Logto","category":"identity","url":"https://status.logto.io","platform":"better-stack","confidence":"medium"}
{"slug":"logz-io","name":"Logz.io","category":"observability","url":"https://status.logz.io","platform":"statuspage","id":"flbqdmg201t4","confidence":"high"}
{"slug":"lokalise","name":"Lokalise","category":"productivity","url":"https://status.lokalise.com","platform":"statuspage","confidence":"high"}
{"slug":"loom","name":"Loom","category":"productivity","url":"https://loom.status.atlassian.com","platform":"statuspage","id":"j9r9w5bcs26w","confidence":"high"}
{"slug":"loops","name":"Loops","category":"email","url":"https://status.loops.so","platform":"statuspage","id":"k5s3969jdp9t","confidence":"high"}
{"slug":"lovable","name":"Lovable","category":"ai","url":"https://status.lovable.dev","platform":"statuspage","confidence":"medium"}
{"slug":"lucid","name":"Lucid","category":"productivity","url":"https://status.lucid.co","platform":"statuspage","confidence":"high"}
{"slug":"luma","name":"Luma AI","category":"ai","url":"https://status.lumalabs.ai","platform":"better-stack","confidence":"medium"}
{"slug":"lumigo","name":"Lumigo","category":"observability","url":"https://status.lumigo.io","platform":"statuspage","confidence":"medium"}
{"slug":"luno","name":"Luno","category":"payments","url":"https://status.luno.com","platform":"statuspage","confidence":"high"}
{"slug":"lusha","name":"Lusha","category":"productivity","url":"https://status.lusha.com","platform":"statuspage","confidence":"high"}
{"slug":"luxsci","name":"LuxSci","category":"email","url":"https://status.luxsci.com","platform":"statuspage","confidence":"high"}
{"slug":"macstadium","name":"MacStadium","category":"cloud","url":"https://status.macstadium.com","platform":"statuspage","confidence":"high"}
{"slug":"magic","name":"Magic","category":"identity","url":"https://status.magic.link","platform":"statuspage","confidence":"high"}
{"slug":"mailerlite","name":"MailerLite","category":"email","url":"https://status.mailerlite.com","platform":"statuspage","confidence":"high"}
{"slug":"mailersend","name":"MailerSend","category":"email","url":"https://status.mailersend.com","platform":"statuspage","confidence":"high"}
{"slug":"mailgun","name":"Mailgun","category":"email","url":"https://status.mailgun.com","platform":"statuspage","id":"6jp439mdyy0k","confidence":"high"}
{"slug":"mailjet","name":"Mailjet","category":"email","url":"https://status.mailjet.com","platform":"statuspage","id":"wkf4h18hjr2r","confidence":"high"}
{"slug":"make","name":"Make","category":"productivity","url":"https://status.make.com","platform":"statuspage","confidence":"high"}
{"slug":"manychat","name":"Manychat","category":"communications","url":"https://status.manychat.com","platform":"instatus","confidence":"medium"}
{"slug":"mapbox","name":"Mapbox","category":"data","url":"https://status.mapbox.com","platform":"statuspage","id":"l363gv8nm9gc","confidence":"medium"}
{"slug":"marqeta","name":"Marqeta","category":"payments","url":"https://status.marqeta.com","platform":"statuspage","confidence":"high"}
{"slug":"marvel","name":"Marvel","category":"productivity","url":"https://status.marvelapp.com","platform":"statuspage","confidence":"high"}
{"slug":"mastodon-social","name":"mastodon.social","category":"other","url":"https://status.mastodon.social","platform":"instatus","confidence":"medium"}
{"slug":"materialize","name":"Materialize","category":"database","url":"https://status.materialize.com","platform":"statuspage","confidence":"medium"}
{"slug":"matillion","name":"Matillion","category":"data","url":"https://status.matillion.com","platform":"statuspage","confidence":"medium"}
{"slug":"matomo-cloud","name":"Matomo Cloud","category":"data","url":"https://status.matomo.cloud","platform":"statusiq","confidence":"medium"}
{"slug":"matrix","name":"Matrix.org","category":"communications","url":"https://status.matrix.org","platform":"statuspage","confidence":"medium"}
{"slug":"mattermost","name":"Mattermost","category":"communications","url":"https://status.mattermost.com","platform":"statuspage","id":"kjs79hlhbrpk","confidence":"high"}
{"slug":"maven-central","name":"Maven Central","category":"code-hosting","url":"https://status.maven.org","platform":"statuspage","confidence":"high"}
{"slug":"maxio","name":"Maxio","category":"payments","url":"https://maxio.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"maxmind","name":"MaxMind","category":"data","url":"https://status.maxmind.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/53fcfbb2ac0c957972000235","id":"53fcfbb2ac0c957972000235","confidence":"medium"}
{"slug":"medium","name":"Medium","category":"other","url":"https://status.medium.com","platform":"incident-io","confidence":"medium"}
{"slug":"medusa","name":"Medusa Cloud","category":"e-commerce","url":"https://status.medusajs.com","platform":"statuspage","confidence":"medium"}
{"slug":"meilisearch","name":"Meilisearch Cloud","category":"database","url":"https://status.meilisearch.com","platform":"better-stack","confidence":"high"}
{"slug":"mend","name":"Mend","category":"security","url":"https://status.mend.io","platform":"statuspage","confidence":"high"}
{"slug":"mercado-pago","name":"Mercado Pago","category":"payments","url":"https://status.mercadopago.com","platform":"statuspage","confidence":"high"}
{"slug":"messagebird","name":"MessageBird","category":"communications","url":"https://status.messagebird.com","platform":"statuspage","id":"xf8120tyqx8n","confidence":"medium"}
{"slug":"meta","name":"Meta (Facebook, WhatsApp Business)","category":"communications","url":"https://metastatus.com","platform":"meta","confidence":"high"}
{"slug":"metabase","name":"Metabase Cloud","category":"data","url":"https://status.metabase.com","platform":"statuspage","id":"ktwqzqlh6n4y","confidence":"high"}
{"slug":"mezmo","name":"Mezmo","category":"observability","url":"https://status.mezmo.com","platform":"statuspage","confidence":"high"}
{"slug":"microsoft-365","name":"Microsoft 365","category":"productivity","url":"https://status.cloud.microsoft","platform":"feed","endpoint":"https://status.cloud.microsoft/api/feed/mac","confidence":"high"}
{"slug":"milanote","name":"Milanote","category":"productivity","url":"https://status.milanote.com","platform":"statuspage","confidence":"high"}
{"slug":"mimecast","name":"Mimecast","category":"email","url":"https://status.mimecast.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5d849b1c02e65b3ec45369d4","id":"5d849b1c02e65b3ec45369d4","confidence":"medium"}
{"slug":"minimax","name":"MiniMax","category":"ai","url":"https://status.minimax.io","platform":"statuspage","confidence":"medium"}
{"slug":"mintlify","name":"Mintlify","category":"ci","url":"https://status.mintlify.com","platform":"incident-io","confidence":"high"}
{"slug":"mirakl","name":"Mirakl","category":"e-commerce","url":"https://status.mirakl.com","platform":"statuspage","confidence":"medium"}
{"slug":"miro","name":"Miro","category":"productivity","url":"https://status.miro.com","platform":"incident-io","id":"01JGBY6SXZ5B7XAV0K4CFM96F0","confidence":"high"}
{"slug":"mistral","name":"Mistral AI","category":"ai","url":"https://status.mistral.ai","platform":"rootly","confidence":"medium"}
{"slug":"mixpanel","name":"Mixpanel","category":"data","url":"https://www.mixpanelstatus.com","platform":"statuspage","id":"x4m91ldrf511","confidence":"high"}
{"slug":"modal","name":"Modal","category":"ai","url":"https://status.modal.com","platform":"better-stack","confidence":"high"}
{"slug":"mode","name":"Mode","category":"data","url":"https://status.modeanalytics.com","platform":"statuspage","id":"th35d4vb90h8","confidence":"high"}
{"slug":"mollie","name":"Mollie","category":"payments","url":"https://status.mollie.com","platform":"instatus","confidence":"medium"}
{"slug":"monday","name":"monday.com","category":"productivity","url":"https://status.monday.com","platform":"statuspage","confidence":"high"}
{"slug":"monetate","name":"Monetate","category":"data","url":"https://monetate.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"mongodb-atlas","name":"MongoDB Atlas","category":"database","url":"https://status.mongodb.com","platform":"statuspage","id":"smhnl3lt74kc","confidence":"high"}
{"slug":"moonshot-kimi","name":"Moonshot AI (Kimi)","category":"ai","url":"https://status.moonshot.cn","platform":"statuspage","confidence":"medium"}
{"slug":"motion","name":"Motion","category":"productivity","url":"https://status.usemotion.com","platform":"better-stack","confidence":"medium"}
{"slug":"mozilla","name":"Mozilla Services","category":"other","url":"https://status.services.mozilla.com","platform":"statuspage","id":"29l4z1kld06b","confidence":"medium"}
{"slug":"mural","name":"Mural","category":"productivity","url":"https://status.mural.co","platform":"statuspage","id":"dbk70dpy3n7h","confidence":"high"}
{"slug":"mux","name":"Mux","category":"cdn","url":"https://status.mux.com","platform":"statuspage","confidence":"high"}
{"slug":"nacelle","name":"Nacelle","category":"e-commerce","url":"https://status.nacelle.com","platform":"statuspage","confidence":"medium"}
{"slug":"narvar","name":"Narvar","category":"e-commerce","url":"https://status.narvar.com","platform":"instatus","confidence":"medium"}
{"slug":"nasdaq-data-link","name":"Nasdaq Data Link","category":"payments","url":"https://status.data.nasdaq.com","platform":"statuspage","id":"dyfxchz1hcb1","confidence":"medium"}
{"slug":"neo4j-aura","name":"Neo4j Aura","category":"database","url":"https://status.neo4j.io","platform":"statuspage","confidence":"medium"}
{"slug":"neon","name":"Neon","category":"database","url":"https://neonstatus.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/6878fc85709daa75be6c7e3c","id":"6878fc85709daa75be6c7e3c","confidence":"high"}
{"slug":"netapp","name":"NetApp Cloud","category":"cloud","url":"https://status.services.cloud.netapp.com","platform":"statuspage","confidence":"high"}
{"slug":"netdata","name":"Netdata","category":"observability","url":"https://status.netdata.cloud","platform":"statuspage","confidence":"high"}
{"slug":"netlify","name":"Netlify","category":"cloud","url":"https://www.netlifystatus.com","platform":"statuspage","id":"83dz7syz0j3x","confidence":"high"}
{"slug":"netsuite","name":"Oracle NetSuite","category":"productivity","url":"https://status.netsuite.com","platform":"statuspage","confidence":"high"}
{"slug":"new-relic","name":"New Relic","category":"observability","url":"https://status.newrelic.com","platform":"statuspage","id":"nwg5xmnm9d17","confidence":"high"}
{"slug":"nexcess","name":"Nexcess","category":"cloud","url":"https://status.nexcess.net","platform":"statuspage","confidence":"high"}
{"slug":"ngrok","name":"ngrok","category":"cloud","url":"https://status.ngrok.com","platform":"statuspage","confidence":"high"}
{"slug":"nhost","name":"Nhost","category":"cloud","url":"https://status.nhost.io","platform":"instatus","confidence":"medium"}
{"slug":"nightfall","name":"Nightfall AI","category":"security","url":"https://status.nightfall.ai","platform":"statuspage","confidence":"medium"}
{"slug":"no-ip","name":"No-IP","category":"cloud","url":"https://status.noip.com","platform":"statuspage","confidence":"high"}
{"slug":"nobl9","name":"Nobl9","category":"observability","url":"https://status.nobl9.com","platform":"statuspage","confidence":"medium"}
{"slug":"nordlayer","name":"NordLayer","category":"identity","url":"https://status.nordlayer.com","platform":"statuspage","confidence":"high"}
{"slug":"northflank","name":"Northflank","category":"cloud","url":"https://status.northflank.com","platform":"instatus","confidence":"high"}
{"slug":"notion","name":"Notion","category":"productivity","url":"https://www.notion-status.com","platform":"statuspage","id":"kgl53swp0yg1","confidence":"high"}
{"slug":"npm","name":"npm","category":"code-hosting","url":"https://status.npmjs.org","platform":"statuspage","id":"wyvgptkd90hm","confidence":"high"}
{"slug":"nudge-security","name":"Nudge Security","category":"security","url":"https://nudgesecurity.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"nutanix","name":"Nutanix","category":"cloud","url":"https://status.nutanix.com","platform":"statuspage","confidence":"high"}
{"slug":"nvidia-geforce-now","name":"NVIDIA GeForce NOW","category":"gaming","url":"https://status.geforcenow.com","platform":"statuspage","confidence":"high"}
{"slug":"nylas","name":"Nylas","category":"communications","url":"https://status-v3.nylas.com","platform":"statuspage","confidence":"high"}
{"slug":"objectrocket","name":"ObjectRocket","category":"database","url":"https://status.objectrocket.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/53cd83d756bbe4a329000456","id":"53cd83d756bbe4a329000456","confidence":"medium"}
{"slug":"observe-ai","name":"Observe.AI","category":"ai","url":"https://status.observe.ai","platform":"statuspage","confidence":"medium"}
{"slug":"octopus","name":"Octopus Deploy","category":"ci","url":"https://status.octopus.com","platform":"statuspage","confidence":"high"}
{"slug":"okta","name":"Okta","category":"identity","url":"https://status.okta.com","platform":"feed","endpoint":"https://feeds.feedburner.com/OktaTrustRSS","confidence":"high"}
{"slug":"olark","name":"Olark","category":"communications","url":"https://status.olark.com","platform":"statuspage","confidence":"high"}
{"slug":"omniconvert","name":"Omniconvert","category":"data","url":"https://status.web.omniconvert.com","platform":"better-stack","confidence":"medium"}
{"slug":"omnisend","name":"Omnisend","category":"email","url":"https://status.omnisend.com","platform":"statuspage","confidence":"high"}
{"slug":"onelogin-eu","name":"OneLogin (EU)","category":"identity","url":"https://status.eu.onelogin.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/54da2ea0e6bd61bf0d00002b","id":"54da2ea0e6bd61bf0d00002b","confidence":"medium"}
{"slug":"onelogin-us","name":"OneLogin (US)","category":"identity","url":"https://status.us.onelogin.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/538511e2ce5cb97537000144","id":"538511e2ce5cb97537000144","confidence":"medium"}
{"slug":"onesignal","name":"OneSignal","category":"communications","url":"https://status.onesignal.com","platform":"incident-io","confidence":"high"}
{"slug":"openai","name":"OpenAI","category":"ai","url":"https://status.openai.com","platform":"incident-io","confidence":"high"}
{"slug":"openrouter","name":"OpenRouter","category":"ai","url":"https://status.openrouter.ai","platform":"datadog","confidence":"medium"}
{"slug":"opensea","name":"OpenSea","category":"payments","url":"https://status.opensea.io","platform":"statuspage","confidence":"high"}
{"slug":"opensrs","name":"OpenSRS","category":"cloud","url":"https://www.opensrsstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"openvpn","name":"OpenVPN","category":"cloud","url":"https://status.openvpn.com","platform":"statuspage","confidence":"high"}
{"slug":"opsgenie","name":"Opsgenie","category":"observability","url":"https://opsgenie.status.atlassian.com","platform":"statuspage","id":"t05vdsszxwtq","confidence":"medium"}
{"slug":"optimizely","name":"Optimizely","category":"ci","url":"https://status.optimizely.com","platform":"statuspage","confidence":"high"}
{"slug":"oracle-cloud","name":"Oracle Cloud Infrastructure","category":"cloud","url":"https://ocistatus.oraclecloud.com","platform":"feed","endpoint":"https://ocistatus.oraclecloud.com/api/v2/incident-summary.rss","confidence":"high"}
{"slug":"orca-security","name":"Orca Security","category":"security","url":"https://status.orcasecurity.io","platform":"statuspage","confidence":"medium"}
{"slug":"orum","name":"Orum","category":"productivity","url":"https://status.orum.com","platform":"statuspage","confidence":"medium"}
{"slug":"ovhcloud","name":"OVHcloud","category":"cloud","url":"https://public-cloud.status-ovhcloud.com","platform":"statuspage","confidence":"medium"}
{"slug":"ovhcloud-us","name":"OVHcloud US","category":"cloud","url":"https://status.us.ovhcloud.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/59dd23da8827c804746f1664","id":"59dd23da8827c804746f1664","confidence":"high"}
{"slug":"pack","name":"Pack Digital","category":"e-commerce","url":"https://status.packdigital.com","platform":"statuspage","confidence":"medium"}
{"slug":"packagecloud","name":"Packagecloud","category":"code-hosting","url":"https://www.packagecloudstatus.io","platform":"statuspage","confidence":"high"}
{"slug":"paddle","name":"Paddle","category":"payments","url":"https://paddlestatus.com","platform":"incident-io","id":"01K33AAG63VDSYC4PWDAKA31Z5","confidence":"high"}
{"slug":"pagerduty","name":"PagerDuty","category":"observability","url":"https://status.pagerduty.com","platform":"pagerduty","confidence":"high"}
{"slug":"palo-alto-networks","name":"Palo Alto Networks","category":"security","url":"https://status.paloaltonetworks.com","platform":"statuspage","confidence":"medium"}
{"slug":"pandadoc","name":"PandaDoc","category":"productivity","url":"https://status.pandadoc.com","platform":"statuspage","id":"gcs4ryzm3qt6","confidence":"high"}
{"slug":"pantheon","name":"Pantheon","category":"cloud","url":"https://status.pantheon.io","platform":"statuspage","id":"80f0zgsx80zh","confidence":"high"}
{"slug":"panther-labs","name":"Panther","category":"security","url":"https://status.panther.com","platform":"statuspage","confidence":"medium"}
{"slug":"paperspace","name":"Paperspace","category":"cloud","url":"https://status.paperspace.com","platform":"statuspage","confidence":"high"}
{"slug":"papertrail","name":"Papertrail","category":"observability","url":"https://www.papertrailstatus.com","platform":"statuspage","id":"0n5jhb30j32t","confidence":"medium"}
{"slug":"parse-ly","name":"Parse.ly","category":"data","url":"https://status.parsely.com","platform":"statusiq","confidence":"medium"}
{"slug":"particle","name":"Particle","category":"cloud","url":"https://status.particle.io","platform":"statuspage","confidence":"high"}
{"slug":"payoneer","name":"Payoneer","category":"payments","url":"https://status.payoneer.com","platform":"statuspage","confidence":"high"}
{"slug":"paypal","name":"PayPal","category":"payments","url":"https://www.paypal-status.com","platform":"feed","endpoint":"https://www.paypal-status.com/feed/atom","confidence":"high"}
{"slug":"paysafe","name":"Paysafe","category":"payments","url":"https://status.paysafe.com","platform":"statuspage","confidence":"high"}
{"slug":"pendo","name":"Pendo","category":"data","url":"https://status.pendo.io","platform":"statuspage","id":"qxvy69hcwh22","confidence":"high"}
{"slug":"percy","name":"Percy","category":"ci","url":"https://status.percy.io","platform":"statuspage","confidence":"high"}
{"slug":"perimeterx","name":"PerimeterX","category":"security","url":"https://status.perimeterx.com","platform":"statuspage","confidence":"high"}
{"slug":"permit-io","name":"Permit.io","category":"identity","url":"https://permit-io.instatus.com","platform":"instatus","confidence":"medium"}
{"slug":"perplexity","name":"Perplexity","category":"ai","url":"https://status.perplexity.com","platform":"incident-io","confidence":"high"}
{"slug":"phantombuster","name":"PhantomBuster","category":"data","url":"https://status.phantombuster.com","platform":"statuspage","confidence":"high"}
{"slug":"pinecone","name":"Pinecone","category":"ai","url":"https://status.pinecone.io","platform":"statuspage","confidence":"high"}
{"slug":"ping-identity","name":"Ping Identity","category":"identity","url":"https://status.pingidentity.com","platform":"statuspage","confidence":"high"}
{"slug":"pingdom","name":"Pingdom","category":"observability","url":"https://status.pingdom.com","platform":"sorry","id":"2273","confidence":"medium"}
{"slug":"pipedream","name":"Pipedream","category":"productivity","url":"https://status.pipedream.com","platform":"statuspage","confidence":"high"}
{"slug":"pipedrive","name":"Pipedrive","category":"productivity","url":"https://status.pipedrive.com","platform":"sorry","id":"2754","confidence":"high"}
{"slug":"pipefy","name":"Pipefy","category":"productivity","url":"https://status.pipefy.com","platform":"statuspage","confidence":"high"}
{"slug":"plaid","name":"Plaid","category":"payments","url":"https://status.plaid.com","platform":"statuspage","confidence":"high"}
{"slug":"plain","name":"Plain","category":"communications","url":"https://status.plain.com","platform":"statuspage","confidence":"high"}
{"slug":"plane","name":"Plane","category":"productivity","url":"https://status.plane.so","platform":"statuspage","confidence":"medium"}
{"slug":"planetscale","name":"PlanetScale","category":"database","url":"https://www.planetscalestatus.com","platform":"statuspage","confidence":"high"}
{"slug":"planning-center","name":"Planning Center","category":"productivity","url":"https://status.planningcenter.com","platform":"statuspage","id":"mj14zc034yxl","confidence":"medium"}
{"slug":"platform9","name":"Platform9","category":"cloud","url":"https://status.platform9.com","platform":"statuspage","confidence":"high"}
{"slug":"plausible","name":"Plausible Analytics","category":"observability","url":"https://status.plausible.io","platform":"better-stack","confidence":"high"}
{"slug":"playfab","name":"PlayFab","category":"gaming","url":"https://status.playfab.com","platform":"statuspage","id":"hndmlgmdcpdk","confidence":"high"}
{"slug":"pleo","name":"Pleo","category":"payments","url":"https://status.pleo.io","platform":"incident-io","confidence":"medium"}
{"slug":"plivo","name":"Plivo","category":"communications","url":"https://status.plivo.com","platform":"statuspage","confidence":"medium"}
{"slug":"plusserver","name":"plusserver","category":"cloud","url":"https://status.plusserver.com","platform":"statuspage","confidence":"medium"}
{"slug":"podio","name":"Podio","category":"productivity","url":"https://status.podio.com","platform":"statuspage","id":"p556j9m0x9q8","confidence":"high"}
{"slug":"polar","name":"Polar","category":"payments","url":"https://status.polar.sh","platform":"better-stack","confidence":"medium"}
{"slug":"polytomic","name":"Polytomic","category":"data","url":"https://status.polytomic.com","platform":"statuspage","confidence":"medium"}
{"slug":"posthog","name":"PostHog","category":"data","url":"https://www.posthogstatus.com","platform":"incident-io","confidence":"high"}
{"slug":"postman","name":"Postman","category":"ci","url":"https://status.postman.com","platform":"statuspage","confidence":"high"}
{"slug":"postmark","name":"Postmark","category":"email","url":"https://status.postmarkapp.com","platform":"sorry","id":"12903","confidence":"high"}
{"slug":"presslabs","name":"Presslabs","category":"cloud","url":"https://status.presslabs.com","platform":"statuspage","confidence":"high"}
{"slug":"prezi","name":"Prezi","category":"productivity","url":"https://status.prezi.com","platform":"statuspage","confidence":"high"}
{"slug":"printful","name":"Printful","category":"e-commerce","url":"https://www.printfulstatus.com","platform":"statuspage","confidence":"medium"}
{"slug":"prisma","name":"Prisma","category":"database","url":"https://www.prisma-status.com","platform":"statuspage","confidence":"high"}
{"slug":"prismic","name":"Prismic","category":"productivity","url":"https://status.prismic.io","platform":"statuspage","confidence":"high"}
{"slug":"productboard","name":"Productboard","category":"productivity","url":"https://status.productboard.com","platform":"statuspage","id":"wwwnvh1nlpt1","confidence":"high"}
{"slug":"propelauth","name":"PropelAuth","category":"identity","url":"https://status.propelauth.com","platform":"instatus","confidence":"medium"}
{"slug":"proton","name":"Proton","category":"email","url":"https://status.proton.me","platform":"statuspage","id":"wy8ls9q1ttmm","confidence":"medium"}
{"slug":"pubnub","name":"PubNub","category":"communications","url":"https://status.pubnub.com","platform":"statuspage","id":"j2pr9thwz01t","confidence":"high"}
{"slug":"pulumi","name":"Pulumi","category":"ci","url":"https://status.pulumi.com","platform":"statuspage","confidence":"high"}
{"slug":"puppet","name":"Puppet","category":"ci","url":"https://puppet.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"push-security","name":"Push Security","category":"security","url":"https://status.pushsecurity.com","platform":"statuspage","confidence":"medium"}
{"slug":"pusher","name":"Pusher","category":"communications","url":"https://status.pusher.com","platform":"statuspage","id":"p6t5x7tdq8yq","confidence":"high"}
{"slug":"pypi","name":"Python infrastructure (PyPI)","category":"code-hosting","url":"https://status.python.org","platform":"statuspage","id":"2p66nmmycsj3","confidence":"high"}
{"slug":"qdrant","name":"Qdrant","category":"database","url":"https://status.qdrant.io","platform":"better-stack","confidence":"high"}
{"slug":"qovery","name":"Qovery","category":"cloud","url":"https://status.qovery.com","platform":"instatus","confidence":"medium"}
{"slug":"quad9","name":"Quad9","category":"cloud","url":"https://uptime.quad9.net","platform":"statuspage","confidence":"medium"}
{"slug":"qualtrics","name":"Qualtrics","category":"data","url":"https://status.qualtrics.com","platform":"statuspage","confidence":"medium"}
{"slug":"qualys","name":"Qualys","category":"security","url":"https://status.qualys.com","platform":"statuspage","confidence":"high"}
{"slug":"quantcast","name":"Quantcast","category":"data","url":"https://status.quantcast.com","platform":"statuspage","confidence":"high"}
{"slug":"quay","name":"Quay.io","category":"code-hosting","url":"https://status.quay.io","platform":"statuspage","confidence":"high"}
{"slug":"quickbooks","name":"QuickBooks","category":"payments","url":"https://status.quickbooks.intuit.com","platform":"statuspage","id":"2dv2gqw9hrgc","confidence":"medium"}
{"slug":"quicknode","name":"QuickNode","category":"cloud","url":"https://status.quicknode.com","platform":"statuspage","confidence":"high"}
{"slug":"railway","name":"Railway","category":"cloud","url":"https://status.railway.com","platform":"instatus","confidence":"high"}
{"slug":"raindrop","name":"Raindrop.io","category":"productivity","url":"https://status.raindrop.io","platform":"better-stack","confidence":"medium"}
{"slug":"rapid7","name":"Rapid7","category":"security","url":"https://status.rapid7.com","platform":"statuspage","confidence":"high"}
{"slug":"readme","name":"ReadMe","category":"ci","url":"https://www.readmestatus.com","platform":"statuspage","id":"nz3r09cr7dk1","confidence":"high"}
{"slug":"recharge","name":"Recharge","category":"payments","url":"https://status.rechargepayments.com","platform":"statuspage","confidence":"high"}
{"slug":"recurly","name":"Recurly","category":"payments","url":"https://status.recurly.com","platform":"statuspage","confidence":"medium"}
{"slug":"red-canary","name":"Red Canary","category":"security","url":"https://status.redcanary.com","platform":"statuspage","confidence":"high"}
{"slug":"red-hat","name":"Red Hat","category":"cloud","url":"https://status.redhat.com","platform":"statuspage","id":"dn6mqn7xvzz3","confidence":"high"}
{"slug":"reddit","name":"Reddit","category":"other","url":"https://www.redditstatus.com","platform":"statuspage","id":"2kbc0d48tv3j","confidence":"high"}
{"slug":"redis-cloud","name":"Redis Cloud","category":"database","url":"https://status.redis.io","platform":"firehydrant","confidence":"high"}
{"slug":"redpanda","name":"Redpanda Cloud","category":"database","url":"https://status.redpanda.com","platform":"statuspage","confidence":"medium"}
{"slug":"reflag","name":"Reflag","category":"ci","url":"https://status.reflag.com","platform":"instatus","confidence":"medium"}
{"slug":"render","name":"Render","category":"cloud","url":"https://status.render.com","platform":"statuspage","confidence":"high"}
{"slug":"resend","name":"Resend","category":"email","url":"https://resend-status.com","platform":"incident-io","confidence":"high"}
{"slug":"retool","name":"Retool","category":"productivity","url":"https://status.retool.com","platform":"statuspage","confidence":"high"}
{"slug":"revenuecat","name":"RevenueCat","category":"payments","url":"https://status.revenuecat.com","platform":"statuspage","id":"d7wjfp7kgjkd","confidence":"high"}
{"slug":"rippling","name":"Rippling","category":"productivity","url":"https://status.rippling.com","platform":"statuspage","confidence":"high"}
{"slug":"roadmunk","name":"Strategic Roadmaps (Roadmunk)","category":"productivity","url":"https://status.roadmunk.com","platform":"incident-io","confidence":"high"}
{"slug":"robin","name":"Robin","category":"productivity","url":"https://status.robinpowered.com","platform":"statuspage","id":"4hy25vm4h6fc","confidence":"medium"}
{"slug":"robinhood","name":"Robinhood","category":"payments","url":"https://status.robinhood.com","platform":"statuspage","id":"49plxygx5s1k","confidence":"medium"}
{"slug":"roblox","name":"Roblox","category":"gaming","url":"https://status.roblox.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/59db90dbcdeb2f04dadcf16d","id":"59db90dbcdeb2f04dadcf16d","confidence":"high"}
{"slug":"rollbar","name":"Rollbar","category":"observability","url":"https://status.rollbar.com","platform":"incident-io","confidence":"high"}
{"slug":"rubrik","name":"Rubrik","category":"security","url":"https://status.rubrik.com","platform":"statuspage","confidence":"high"}
{"slug":"rubygems","name":"RubyGems","category":"code-hosting","url":"https://status.rubygems.org","platform":"statuspage","id":"pclby00q90vc","confidence":"high"}
{"slug":"rudderstack","name":"RudderStack","category":"data","url":"https://status.rudderstack.com","platform":"statuspage","confidence":"high"}
{"slug":"runway-mobile","name":"Runway (mobile releases)","category":"ci","url":"https://status.runway.team","platform":"better-stack","confidence":"medium"}
{"slug":"runwayml","name":"RunwayML","category":"ai","url":"https://status.runwayml.com","platform":"statuspage","confidence":"medium"}
{"slug":"safebase","name":"SafeBase","category":"security","url":"https://status.safebase.io","platform":"statuspage","confidence":"medium"}
{"slug":"sailpoint","name":"SailPoint","category":"identity","url":"https://status.sailpoint.com","platform":"statuspage","confidence":"high"}
{"slug":"saleor","name":"Saleor Cloud","category":"e-commerce","url":"https://status.saleor.io","platform":"statuspage","confidence":"medium"}
{"slug":"salesforce","name":"Salesforce","category":"productivity","url":"https://status.salesforce.com","platform":"salesforce","confidence":"high"}
{"slug":"salesloft","name":"Salesloft","category":"productivity","url":"https://status.salesloft.com","platform":"statuspage","confidence":"high"}
{"slug":"sanity","name":"Sanity","category":"productivity","url":"https://www.sanity-status.com","platform":"statuspage","confidence":"high"}
{"slug":"sap","name":"SAP","category":"cloud","url":"https://status.me.sap.com","platform":"statuspage","confidence":"high"}
{"slug":"sauce-labs","name":"Sauce Labs","category":"ci","url":"https://status.saucelabs.com","platform":"statuspage","id":"kd2w7ghdk56w","confidence":"high"}
{"slug":"savvycal","name":"SavvyCal","category":"productivity","url":"https://savvycal.instatus.com","platform":"instatus","confidence":"medium"}
{"slug":"scale-ai","name":"Scale AI","category":"ai","url":"https://status.scale.com","platform":"statuspage","confidence":"high"}
{"slug":"scalekit","name":"Scalekit","category":"identity","url":"https://scalekit.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"scaleway","name":"Scaleway","category":"cloud","url":"https://status.scaleway.com","platform":"statuspage","id":"s2kbtscly3pj","confidence":"high"}
{"slug":"scalr","name":"Scalr","category":"ci","url":"https://status.scalr.io","platform":"statuspage","confidence":"high"}
{"slug":"scout-apm","name":"Scout APM","category":"observability","url":"https://status.scoutapm.com","platform":"statuspage","confidence":"high"}
{"slug":"sectigo","name":"Sectigo","category":"security","url":"https://sectigo.status.io","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5938a0dbef3e6af26b001921","id":"5938a0dbef3e6af26b001921","confidence":"medium"}
{"slug":"section","name":"Section.io","category":"cdn","url":"https://status.section.io","platform":"statuspage","confidence":"high"}
{"slug":"secureauth","name":"SecureAuth","category":"identity","url":"https://status.secureauth.com","platform":"statuspage","confidence":"high"}
{"slug":"secureframe","name":"Secureframe","category":"security","url":"https://status.secureframe.com","platform":"statuspage","confidence":"high"}
{"slug":"securid","name":"SecurID","category":"identity","url":"https://status.securid.com","platform":"statuspage","id":"1xw7gmwkm0bg","confidence":"medium"}
{"slug":"securityscorecard","name":"SecurityScorecard","category":"security","url":"https://status.securityscorecard.com","platform":"statuspage","confidence":"high"}
{"slug":"securitytrails","name":"SecurityTrails","category":"security","url":"https://status.securitytrails.com","platform":"statuspage","confidence":"high"}
{"slug":"segment","name":"Segment","category":"data","url":"https://status.segment.com","platform":"statuspage","id":"yzw83vcxbysq","confidence":"high"}
{"slug":"semaphore","name":"Semaphore","category":"ci","url":"https://status.semaphoreci.com","platform":"statuspage","id":"zq6qk8cct5d8","confidence":"high"}
{"slug":"semgrep","name":"Semgrep","category":"security","url":"https://status.semgrep.dev","platform":"statuspage","confidence":"high"}
{"slug":"sendgrid","name":"SendGrid","category":"email","url":"https://status.sendgrid.com","platform":"statuspage","id":"3tgl2vf85cht","confidence":"high"}
{"slug":"sentinelone","name":"SentinelOne","category":"security","url":"https://status.sentinelone.com","platform":"statuspage","confidence":"medium"}
{"slug":"sentry","name":"Sentry","category":"observability","url":"https://status.sentry.io","platform":"statuspage","id":"t687h3m0nh65","confidence":"high"}
{"slug":"seravo","name":"Seravo","category":"cloud","url":"https://status.seravo.com","platform":"statuspage","confidence":"high"}
{"slug":"servebolt","name":"Servebolt","category":"cloud","url":"https://serveboltstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"servicetitan","name":"ServiceTitan","category":"other","url":"https://status.servicetitan.com","platform":"statuspage","confidence":"high"}
{"slug":"sharetribe","name":"Sharetribe","category":"e-commerce","url":"https://status.sharetribe.com","platform":"statuspage","confidence":"medium"}
{"slug":"shippo","name":"Shippo","category":"e-commerce","url":"https://status.goshippo.com","platform":"statuspage","confidence":"high"}
{"slug":"shockbyte","name":"Shockbyte","category":"gaming","url":"https://status.shockbyte.com","platform":"statuspage","confidence":"medium"}
{"slug":"shopify","name":"Shopify","category":"e-commerce","url":"https://www.shopifystatus.com","platform":"statuspage","id":"d33g96wd23dd","confidence":"high"}
{"slug":"shopline","name":"SHOPLINE","category":"e-commerce","url":"https://status.shopline.com","platform":"statuspage","confidence":"medium"}
{"slug":"shortcut","name":"Shortcut","category":"productivity","url":"https://status.shortcut.com","platform":"statuspage","id":"27fcn0qntr9w","confidence":"high"}
{"slug":"sift","name":"Sift","category":"payments","url":"https://status.sift.com","platform":"statuspage","confidence":"high"}
{"slug":"sigma","name":"Sigma Computing","category":"data","url":"https://status.sigmacomputing.com","platform":"statuspage","confidence":"medium"}
{"slug":"signalfx-us1","name":"Splunk Observability (SignalFx US1)","category":"observability","url":"https://status.us1.signalfx.com","platform":"statuspage","confidence":"high"}
{"slug":"sinch","name":"Sinch","category":"communications","url":"https://status.sinch.com","platform":"statuspage","confidence":"high"}
{"slug":"singular","name":"Singular","category":"data","url":"https://status.singular.net","platform":"statuspage","confidence":"high"}
{"slug":"site24x7","name":"Site24x7","category":"observability","url":"https://status.site24x7.com","platform":"statusiq","id":"7Ca9wFlVF-AlbjpE2tzER6FUegHamCQNyZF5CbAffCs=","confidence":"medium"}
{"slug":"sketch","name":"Sketch","category":"productivity","url":"https://status.sketch.com","platform":"instatus","confidence":"medium"}
{"slug":"slab","name":"Slab","category":"productivity","url":"https://slabstatus.com","platform":"instatus","confidence":"medium"}
{"slug":"slack","name":"Slack","category":"communications","url":"https://slack-status.com","platform":"slack","confidence":"high"}
{"slug":"sleuth","name":"Sleuth","category":"ci","url":"https://status.sleuth.io","platform":"statuspage","confidence":"medium"}
{"slug":"smartsheet","name":"Smartsheet","category":"productivity","url":"https://status.smartsheet.com","platform":"statuspage","id":"tvv76p250rdk","confidence":"high"}
{"slug":"smarty","name":"Smarty","category":"data","url":"https://status.smarty.com","platform":"statuspage","id":"q1z5r94tnt56","confidence":"high"}
{"slug":"smtp2go","name":"SMTP2GO","category":"email","url":"https://smtp2gostatus.com","platform":"statuspage","confidence":"high"}
{"slug":"smugmug","name":"SmugMug","category":"productivity","url":"https://status.smugmug.com","platform":"statuspage","confidence":"high"}
{"slug":"snaplogic","name":"SnapLogic","category":"data","url":"https://trust.snaplogic.com","platform":"statuspage","confidence":"high"}
{"slug":"snowflake","name":"Snowflake","category":"data","url":"https://status.snowflake.com","platform":"statuspage","id":"94s7z8vpy1n8","confidence":"high"}
{"slug":"snyk","name":"Snyk","category":"security","url":"https://status.snyk.io","platform":"statuspage","id":"myj6w6kw42c6","confidence":"high"}
{"slug":"socket","name":"Socket","category":"security","url":"https://status.socket.dev","platform":"statuspage","confidence":"medium"}
{"slug":"solana","name":"Solana","category":"payments","url":"https://status.solana.com","platform":"statuspage","confidence":"high"}
{"slug":"sonarcloud","name":"SonarQube Cloud (SonarCloud)","category":"ci","url":"https://status.sonarqube.com","platform":"statuspage","confidence":"high"}
{"slug":"sourcegraph","name":"Sourcegraph","category":"ci","url":"https://sourcegraphstatus.com","platform":"statuspage","confidence":"high"}
{"slug":"spacelift","name":"Spacelift","category":"ci","url":"https://spacelift.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"sparkpost","name":"SparkPost","category":"email","url":"https://status.sparkpost.com","platform":"statuspage","confidence":"high"}
{"slug":"splashtop","name":"Splashtop","category":"communications","url":"https://status.splashtop.com","platform":"statuspage","confidence":"high"}
{"slug":"split","name":"Split","category":"ci","url":"https://status.split.io","platform":"statuspage","confidence":"medium"}
{"slug":"splitwise","name":"Splitwise","category":"productivity","url":"https://status.splitwise.com","platform":"instatus","confidence":"medium"}
{"slug":"splunk-cloud","name":"Splunk Cloud","category":"observability","url":"https://status.splunkcloud.com","platform":"statuspage","confidence":"high"}
{"slug":"spotify","name":"Spotify","category":"other","url":"https://spotify.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"spreedly","name":"Spreedly","category":"payments","url":"https://status.spreedly.com","platform":"statuspage","confidence":"high"}
{"slug":"sprout-social","name":"Sprout Social","category":"productivity","url":"https://status.sproutsocial.com","platform":"statuspage","confidence":"medium"}
{"slug":"sps-commerce","name":"SPS Commerce","category":"e-commerce","url":"https://status.spscommerce.com","platform":"statuspage","confidence":"medium"}
{"slug":"square","name":"Square","category":"payments","url":"https://issquareup.com","platform":"incident-io","id":"01KA8HXZG84ZKV47J5B48Q10ZA","confidence":"high"}
{"slug":"squarespace","name":"Squarespace","category":"e-commerce","url":"https://status.squarespace.com","platform":"statuspage","id":"1jkhm1drpysj","confidence":"high"}
{"slug":"stability-ai","name":"Stability AI","category":"ai","url":"https://status.stability.ai","platform":"incident-io","confidence":"high"}
{"slug":"stackit","name":"STACKIT","category":"cloud","url":"https://status.stackit.cloud","platform":"statuspage","confidence":"medium"}
{"slug":"statsig","name":"Statsig","category":"ci","url":"https://status.statsig.com","platform":"statuspage","confidence":"medium"}
{"slug":"status-io","name":"Status.io","category":"observability","url":"https://status.status.io","platform":"status-io","endpoint":"https://api.status.io/1.0/status/51f6f2088643809b7200000d","id":"51f6f2088643809b7200000d","confidence":"medium"}
{"slug":"statuspage","name":"Atlassian Statuspage","category":"observability","url":"https://metastatuspage.com","platform":"statuspage","id":"y2j98763l56x","confidence":"high"}
{"slug":"stitch","name":"Stitch","category":"data","url":"https://status.stitchdata.com","platform":"statuspage","confidence":"high"}
{"slug":"stoplight","name":"StopLight","category":"ci","url":"https://stoplight.status.smartbear.com","platform":"statuspage","confidence":"high"}
{"slug":"storj","name":"Storj","category":"cloud","url":"https://status.storj.io","platform":"statuspage","confidence":"high"}
{"slug":"strava","name":"Strava","category":"productivity","url":"https://status.strava.com","platform":"statuspage","confidence":"high"}
{"slug":"streak","name":"Streak","category":"productivity","url":"https://status.streak.com","platform":"statuspage","confidence":"high"}
{"slug":"stream","name":"Stream","category":"communications","url":"https://status.getstream.io","platform":"statuspage","id":"gsms7w17y9wc","confidence":"medium"}
{"slug":"stripe","name":"Stripe","category":"payments","url":"https://www.stripestatus.com","platform":"statuspage","confidence":"high"}
{"slug":"stytch","name":"Stytch","category":"identity","url":"https://status.stytch.com","platform":"instatus","confidence":"medium"}
{"slug":"sucuri","name":"Sucuri","category":"security","url":"https://status.sucuri.net","platform":"statuspage","confidence":"high"}
{"slug":"sumo-logic","name":"Sumo Logic","category":"observability","url":"https://status.sumologic.com","platform":"statuspage","confidence":"medium"}
{"slug":"supabase","name":"Supabase","category":"database","url":"https://status.supabase.com","platform":"statuspage","confidence":"high"}
{"slug":"surrealdb","name":"SurrealDB Cloud","category":"database","url":"https://status.surrealdb.com","platform":"better-stack","confidence":"medium"}
{"slug":"surveymonkey","name":"SurveyMonkey","category":"productivity","url":"https://status.surveymonkey.com","platform":"statuspage","confidence":"high"}
{"slug":"swagger","name":"SwaggerHub","category":"ci","url":"https://swagger.status.smartbear.com","platform":"statuspage","confidence":"high"}
{"slug":"swell","name":"Swell","category":"e-commerce","url":"https://status.swell.store","platform":"statuspage","confidence":"high"}
{"slug":"swiftype","name":"Swiftype","category":"database","url":"https://status.swiftype.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5578eca31ae0f1de7300016c","id":"5578eca31ae0f1de7300016c","confidence":"medium"}
{"slug":"sysaid","name":"SysAid","category":"communications","url":"https://status.sysaid.com","platform":"instatus","confidence":"high"}
{"slug":"sysdig","name":"Sysdig (US East)","category":"security","url":"https://status.sysdigcloud.com","platform":"statuspage","confidence":"high"}
{"slug":"sysdig-eu","name":"Sysdig (EU1)","category":"observability","url":"https://status-eu1.sysdig.com","platform":"statuspage","confidence":"medium"}
{"slug":"tabnine","name":"Tabnine","category":"ai","url":"https://status.tabnine.com","platform":"statuspage","confidence":"medium"}
{"slug":"tailscale","name":"Tailscale","category":"cloud","url":"https://status.tailscale.com","platform":"incident-io","confidence":"high"}
{"slug":"talkdesk","name":"Talkdesk","category":"communications","url":"https://status.talkdesk.com","platform":"statuspage","confidence":"high"}
{"slug":"tally","name":"Tally","category":"productivity","url":"https://status.tally.so","platform":"better-stack","confidence":"medium"}
{"slug":"tapcart","name":"Tapcart","category":"e-commerce","url":"https://tapcart.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"tavily","name":"Tavily","category":"ai","url":"https://status.tavily.com","platform":"incident-io","id":"01K0PS9BV8JC6B4KYSBR1XNF42","confidence":"high"}
{"slug":"teamleader","name":"Teamleader","category":"productivity","url":"https://status.teamleader.eu","platform":"statuspage","confidence":"high"}
{"slug":"teamsupport","name":"TeamSupport","category":"communications","url":"https://status.teamsupport.com","platform":"statuspage","confidence":"high"}
{"slug":"teamviewer","name":"TeamViewer","category":"communications","url":"https://status.teamviewer.com","platform":"statuspage","confidence":"high"}
{"slug":"teamwork","name":"Teamwork","category":"productivity","url":"https://status.teamwork.com","platform":"statuspage","confidence":"high"}
{"slug":"teleport","name":"Teleport Cloud","category":"cloud","url":"https://status.teleport.sh","platform":"statuspage","id":"j16wc0h3wc86","confidence":"high"}
{"slug":"telnyx","name":"Telnyx","category":"communications","url":"https://status.telnyx.com","platform":"statuspage","confidence":"medium"}
{"slug":"tempo","name":"Tempo","category":"productivity","url":"https://status.tempo.io","platform":"incident-io","confidence":"high"}
{"slug":"temporal","name":"Temporal Cloud","category":"cloud","url":"https://status.temporal.io","platform":"statuspage","id":"dnmfkqzkp304","confidence":"high"}
{"slug":"tenable","name":"Tenable","category":"security","url":"https://uptime.tenable.com","platform":"statuspage","confidence":"high"}
{"slug":"testmo","name":"Testmo","category":"ci","url":"https://status.testmo.com","platform":"statuspage","confidence":"medium"}
{"slug":"testrail","name":"TestRail","category":"ci","url":"https://testrail.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"tettra","name":"Tettra","category":"productivity","url":"https://status.tettra.co","platform":"statuspage","confidence":"medium"}
{"slug":"thinkific","name":"Thinkific","category":"e-commerce","url":"https://status.thinkific.com","platform":"statuspage","id":"w1vms1jfy8ry","confidence":"high"}
{"slug":"thousandeyes","name":"ThousandEyes","category":"observability","url":"https://status.thousandeyes.com","platform":"statuspage","confidence":"medium"}
{"slug":"tidb-cloud","name":"TiDB Cloud","category":"database","url":"https://status.tidbcloud.com","platform":"statuspage","confidence":"medium"}
{"slug":"tidio","name":"Tidio","category":"communications","url":"https://status.tidio.com","platform":"statuspage","confidence":"high"}
{"slug":"tinybird","name":"Tinybird","category":"database","url":"https://status.tinybird.co","platform":"statuspage","confidence":"high"}
{"slug":"tldv","name":"tl;dv","category":"productivity","url":"https://tldv.instatus.com","platform":"instatus","confidence":"medium"}
{"slug":"toast","name":"Toast","category":"e-commerce","url":"https://status.toasttab.com","platform":"statuspage","confidence":"high"}
{"slug":"todoist","name":"Todoist","category":"productivity","url":"https://status.todoist.net","platform":"instatus","confidence":"high"}
{"slug":"together-ai","name":"Together AI","category":"ai","url":"https://status.together.ai","platform":"better-stack","confidence":"high"}
{"slug":"toggl","name":"Toggl","category":"productivity","url":"https://status.toggl.com","platform":"statuspage","confidence":"medium"}
{"slug":"tokenex","name":"TokenEx","category":"payments","url":"https://status.tokenex.com","platform":"statuspage","confidence":"medium"}
{"slug":"transmit-security","name":"Transmit Security","category":"identity","url":"https://status.transmitsecurity.io","platform":"statuspage","confidence":"medium"}
{"slug":"travis-ci","name":"Travis CI","category":"ci","url":"https://www.traviscistatus.com","platform":"statuspage","id":"pnpcptp8xh9k","confidence":"high"}
{"slug":"tray-io","name":"Tray.io","category":"productivity","url":"https://status.tray.io","platform":"statuspage","confidence":"high"}
{"slug":"treasure-data","name":"Treasure Data","category":"data","url":"https://status.treasure.ai","platform":"statuspage","confidence":"medium"}
{"slug":"trello","name":"Trello","category":"productivity","url":"https://trello.status.atlassian.com","platform":"statuspage","id":"h5frqhb041yq","confidence":"high"}
{"slug":"tresorit","name":"Tresorit","category":"security","url":"https://status.tresorit.com","platform":"statuspage","confidence":"high"}
{"slug":"tuple","name":"Tuple","category":"communications","url":"https://status.tuple.app","platform":"statuspage","confidence":"high"}
{"slug":"turbopuffer","name":"turbopuffer","category":"ai","url":"https://statuspage.incident.io/turbopuffer","platform":"incident-io","confidence":"medium"}
{"slug":"turso","name":"Turso","category":"database","url":"https://status.turso.tech","platform":"better-stack","confidence":"medium"}
{"slug":"twilio","name":"Twilio","category":"communications","url":"https://status.twilio.com","platform":"statuspage","id":"gpkpyklzq55q","confidence":"high"}
{"slug":"twingate","name":"Twingate","category":"identity","url":"https://status.twingate.com","platform":"statuspage","confidence":"high"}
{"slug":"twitch","name":"Twitch","category":"gaming","url":"https://status.twitch.com","platform":"statuspage","id":"yfj40zdsk34s","confidence":"high"}
{"slug":"typeform","name":"Typeform","category":"productivity","url":"https://status.typeform.com","platform":"statuspage","id":"fv5fyw3p7k8n","confidence":"high"}
{"slug":"typesense","name":"Typesense Cloud","category":"database","url":"https://typesense.instatus.com","platform":"instatus","confidence":"medium"}
{"slug":"ubiquiti","name":"Ubiquiti","category":"cloud","url":"https://status.ui.com","platform":"statuspage","confidence":"high"}
{"slug":"udemy","name":"Udemy","category":"other","url":"https://status.udemy.com","platform":"statuspage","confidence":"high"}
{"slug":"ujet","name":"UJET","category":"communications","url":"https://status.ujet.co","platform":"statuspage","confidence":"medium"}
{"slug":"ultradns","name":"UltraDNS","category":"cloud","url":"https://status.ultradns.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5f80d63ea1c48e04c1dfa100","id":"5f80d63ea1c48e04c1dfa100","confidence":"medium"}
{"slug":"unraid","name":"Unraid","category":"other","url":"https://status.unraid.net","platform":"better-stack","confidence":"medium"}
{"slug":"unsplash","name":"Unsplash","category":"productivity","url":"https://status.unsplash.com","platform":"statuspage","id":"gcw6g25tpdkv","confidence":"medium"}
{"slug":"upbound","name":"Upbound (Crossplane)","category":"cloud","url":"https://status.upbound.io","platform":"statuspage","confidence":"medium"}
{"slug":"upcloud","name":"UpCloud","category":"cloud","url":"https://status.upcloud.com","platform":"statuspage","confidence":"high"}
{"slug":"uploadcare","name":"Uploadcare","category":"cdn","url":"https://status.uploadcare.com","platform":"statuspage","confidence":"high"}
{"slug":"upstash","name":"Upstash","category":"database","url":"https://status.upstash.com","platform":"statuspage","confidence":"high"}
{"slug":"upwind","name":"Upwind","category":"security","url":"https://status.upwind.io","platform":"statuspage","confidence":"medium"}
{"slug":"usaepay","name":"USAePay","category":"payments","url":"https://status.usaepay.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/584315a9bb1263500e0004b6","id":"584315a9bb1263500e0004b6","confidence":"medium"}
{"slug":"uservoice","name":"UserVoice","category":"communications","url":"https://status.uservoice.com","platform":"statuspage","confidence":"high"}
{"slug":"vanta","name":"Vanta","category":"security","url":"https://status.vanta.com","platform":"statuspage","id":"fcv376p9krs2","confidence":"high"}
{"slug":"veracode","name":"Veracode","category":"security","url":"https://status.veracode.com","platform":"statuspage","confidence":"high"}
{"slug":"vercel","name":"Vercel","category":"cloud","url":"https://www.vercel-status.com","platform":"statuspage","id":"lvglq8h0mdyh","confidence":"high"}
{"slug":"verkada","name":"Verkada","category":"other","url":"https://status.verkada.com","platform":"statuspage","confidence":"high"}
{"slug":"very-good-security","name":"Very Good Security","category":"payments","url":"https://status.verygoodsecurity.com","platform":"status-io","endpoint":"https://api.status.io/1.0/status/5ea188b3144baf049b282591","id":"5ea188b3144baf049b282591","confidence":"medium"}
{"slug":"victoriametrics","name":"VictoriaMetrics Cloud","category":"observability","url":"https://status.victoriametrics.com","platform":"statuspage","confidence":"high"}
{"slug":"victorops","name":"Splunk On-Call (VictorOps)","category":"observability","url":"https://status.victorops.com","platform":"statuspage","id":"tj7j024mr40d","confidence":"medium"}
{"slug":"vimeo","name":"Vimeo","category":"productivity","url":"https://www.vimeostatus.com","platform":"statuspage","id":"sccqh0pnqrh8","confidence":"high"}
{"slug":"volusion","name":"Volusion","category":"e-commerce","url":"https://status.volusion.com","platform":"statuspage","confidence":"medium"}
{"slug":"vonage-api","name":"Vonage API","category":"communications","url":"https://vonageapi.statuspage.io","platform":"statuspage","confidence":"medium"}
{"slug":"voximplant","name":"Voximplant","category":"communications","url":"https://status.voximplant.com","platform":"statuspage","confidence":"high"}
{"slug":"voyage-ai","name":"Voyage AI","category":"ai","url":"https://voyageai-status.statuspage.io","platform":"statuspage","confidence":"high"}
{"slug":"vtex","name":"VTEX","category":"e-commerce","url":"https://status.vtex.com","platform":"statuspage","confidence":"medium"}
{"slug":"vultr","name":"Vultr","category":"cloud","url":"https://status.vultr.com","platform":"json","endpoint":"https://status.vultr.com/alerts.json","options":{"incidents":"service_alerts","id":"id","name":"subject","status":"status","created_at":"start_date","updated_at":"updated_at","components":"region","updates":{"path":"entries","message":"message","created_at":"updated_at"},"statuses":{"ongoing":"investigating"},"lists":"recent"},"confidence":"high"}
{"slug":"wallarm","name":"Wallarm","category":"security","url":"https://status.wallarm.com","platform":"statuspage","confidence":"high"}
{"slug":"wandb","name":"Weights & Biases","category":"ai","url":"https://status.wandb.com","platform":"statuspage","confidence":"high"}
{"slug":"warp","name":"Warp","category":"ci","url":"https://status.warp.dev","platform":"statuspage","confidence":"medium"}
{"slug":"wasabi","name":"Wasabi","category":"cloud","url":"https://status.wasabi.com","platform":"statuspage","id":"2r1tdgqr8ld5","confidence":"high"}
{"slug":"watchguard","name":"WatchGuard","category":"security","url":"https://status.watchguard.com","platform":"statuspage","confidence":"medium"}
{"slug":"wealthsimple","name":"Wealthsimple","category":"payments","url":"https://status.wealthsimple.com","platform":"statuspage","confidence":"high"}
{"slug":"webex","name":"Webex","category":"communications","url":"https://status.webex.com","platform":"statuspage","confidence":"medium"}
{"slug":"webflow","name":"Webflow","category":"e-commerce","url":"https://status.webflow.com","platform":"statuspage","confidence":"high"}
{"slug":"webroot","name":"Webroot","category":"security","url":"https://status.webroot.com","platform":"statuspage","confidence":"high"}
{"slug":"wetransfer","name":"WeTransfer","category":"productivity","url":"https://wetransfer.statuspage.io","platform":"statuspage","id":"sc26zwwp3c0r","confidence":"high"}
{"slug":"whatnot","name":"Whatnot","category":"other","url":"https://status.whatnot.com","platform":"statuspage","confidence":"medium"}
{"slug":"whereby","name":"Whereby","category":"communications","url":"https://wherebystatus.com","platform":"instatus","confidence":"medium"}
{"slug":"whop","name":"Whop","category":"payments","url":"https://status.whop.com","platform":"statuspage","confidence":"medium"}
{"slug":"wikimedia","name":"Wikimedia","category":"other","url":"https://www.wikimediastatus.net","platform":"statuspage","confidence":"high"}
{"slug":"windsurf","name":"Windsurf","category":"ai","url":"https://status.windsurf.com","platform":"statuspage","confidence":"medium"}
{"slug":"wise","name":"Wise","category":"payments","url":"https://status.wise.com","platform":"statuspage","confidence":"high"}
{"slug":"wispr-flow","name":"Wispr Flow","category":"ai","url":"https://statuspage.incident.io/wispr-flow","platform":"incident-io","confidence":"medium"}
{"slug":"wix","name":"Wix","category":"e-commerce","url":"https://status.wix.com","platform":"statuspage","confidence":"high"}
{"slug":"wiz","name":"Wiz","category":"security","url":"https://status.wiz.io","platform":"statuspage","id":"bgx79l11xfsj","confidence":"high"}
{"slug":"wodby","name":"Wodby","category":"cloud","url":"https://status.wodby.com","platform":"statuspage","id":"hmm9v8wzw86x","confidence":"medium"}
{"slug":"woopra","name":"Woopra","category":"data","url":"https://status.woopra.com","platform":"statuspage","confidence":"high"}
{"slug":"wordtune","name":"Wordtune","category":"ai","url":"https://status.wordtune.com","platform":"statuspage","confidence":"high"}
{"slug":"workato","name":"Workato","category":"productivity","url":"https://status.workato.com","platform":"statuspage","confidence":"high"}
{"slug":"workflowy","name":"WorkFlowy","category":"productivity","url":"https://status.workflowy.com","platform":"statuspage","id":"m8f43n57h83g","confidence":"high"}
{"slug":"workos","name":"WorkOS","category":"identity","url":"https://status.workos.com","platform":"statuspage","confidence":"high"}
{"slug":"worldpay","name":"Worldpay","category":"payments","url":"https://status.worldpay.com","platform":"statuspage","confidence":"medium"}
{"slug":"xai","name":"xAI (Grok)","category":"ai","url":"https://status.x.ai","platform":"feed","endpoint":"https://status.x.ai/feed.xml","confidence":"high"}
{"slug":"xandr","name":"Xandr","category":"data","url":"https://status.xandr.com","platform":"statuspage","id":"z7jb4dcjs0nl","confidence":"medium"}
{"slug":"xero","name":"Xero","category":"payments","url":"https://status.xero.com","platform":"statuspage","confidence":"high"}
{"slug":"xmatters","name":"xMatters","category":"observability","url":"https://status.xmatters.com","platform":"statuspage","confidence":"medium"}
{"slug":"xmtp","name":"XMTP","category":"communications","url":"https://status.xmtp.org","platform":"incident-io","confidence":"medium"}
{"slug":"yubico","name":"Yubico","category":"identity","url":"https://status.yubico.com","platform":"statuspage","confidence":"medium"}
{"slug":"yugabyte","name":"YugabyteDB Aeon","category":"database","url":"https://status.yugabyte.cloud","platform":"statuspage","confidence":"medium"}
{"slug":"zapier","name":"Zapier","category":"productivity","url":"https://status.zapier.com","platform":"incident-io","confidence":"high"}
{"slug":"zed","name":"Zed","category":"ci","url":"https://status.zed.dev","platform":"instatus","confidence":"high"}
{"slug":"zendesk","name":"Zendesk","category":"communications","url":"https://status.zendesk.com","platform":"zendesk","confidence":"high"}
{"slug":"zenduty","name":"Zenduty","category":"observability","url":"https://status.zenduty.com","platform":"statuspage","confidence":"high"}
{"slug":"zero-hash","name":"Zero Hash","category":"payments","url":"https://status.zerohash.com","platform":"statuspage","confidence":"medium"}
{"slug":"zilliz","name":"Zilliz Cloud","category":"database","url":"https://status.zilliz.com","platform":"statuspage","confidence":"high"}
{"slug":"zitadel","name":"ZITADEL","category":"identity","url":"https://www.zitadelstatus.com","platform":"statuspage","confidence":"medium"}
{"slug":"zoho","name":"Zoho","category":"productivity","url":"https://us.zohostatus.com","platform":"statusiq","confidence":"medium"}
{"slug":"zoom","name":"Zoom","category":"communications","url":"https://www.zoomstatus.com","platform":"statuspage","id":"14qjgk812kgk","confidence":"high"}
{"slug":"zoominfo","name":"ZoomInfo","category":"data","url":"https://status.zoominfo.com","platform":"statuspage","confidence":"high"}
{"slug":"zulip","name":"Zulip Cloud","category":"communications","url":"https://status.zulip.com","platform":"statuspage","confidence":"medium"}
{"slug":"zwift","name":"Zwift","category":"gaming","url":"https://status.zwift.com","platform":"statuspage","id":"sj50pfj5p1yv","confidence":"medium"}
{"slug":"zyte","name":"Zyte","category":"data","url":"https://status.zyte.com","platform":"statuspage","confidence":"high"}
`;
