import type { Component } from '../../core/incident.ts';
import type { Included } from './document.ts';
import type { RawResource } from './schema.ts';

/** What a resource lists as related to it, as far as it is included; null where it lists none. */
export function relatedTo(
  { relationships }: RawResource,
  kind: 'incident_updates' | 'incident_services',
  included: Included,
): readonly RawResource[] | null {
  const references = relationships?.[kind]?.data;
  const type = kind.slice(0, -1);
  return references?.flatMap(({ id }) => included.get(`${type}/${id}`) ?? []) ?? null;
}

/** The services that an incident touches, as `parent / name`; null where it does not say. */
export function servicesOf(incident: RawResource, included: Included): readonly Component[] | null {
  const links = relatedTo(incident, 'incident_services', included);
  if (links === null) return null;
  const names = new Map(links.map((link) => [serviceIdOf(link), ownNameOf(link, included)]));
  const found = links.flatMap((link) => {
    const id = serviceIdOf(link);
    const name = names.get(id);
    const parent = names.get(link.attributes.service_parent_id ?? '');
    return id && name ? [{ id, name: parent ? `${parent} / ${name}` : name }] : [];
  });
  const named = [...new Map(found.map((one) => [one.id, one])).values()];
  return links.length > 0 && named.length === 0 ? null : named;
}

function serviceIdOf({ attributes, relationships }: RawResource): string {
  return relationships?.service?.data?.id || attributes.service_id || '';
}

/** The page's own list says the name itself, the documented one with the service. */
function ownNameOf(link: RawResource, included: Included): string {
  const service = included.get(`service/${serviceIdOf(link)}`);
  return (link.attributes.service_name || service?.attributes.name || '').trim();
}
