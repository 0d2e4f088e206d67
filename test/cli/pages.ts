import { of, throwError } from 'rxjs';
import { Answers } from '../../src/demo/answers.ts';
import { Fault } from '../../src/core/fault.ts';
import { Vendor, type VendorOptions } from '../../src/demo/vendor.ts';
import { VendorContent } from '../../src/demo/content.ts';
import type { Ask } from '../../src/core/ask.ts';

export const NOON = Date.UTC(2026, 6, 1, 12);

/** What an address answers: a body, or a failure. */
export type Pages = Readonly<Record<string, string | Fault>>;

/** Answers these addresses, and 404 to all others. */
export function serving(pages: Pages): Ask {
  return ({ url }) => {
    const page = pages[url];
    if (page instanceof Fault) return throwError(() => page);
    if (page === undefined) return throwError(() => refusal(url, 404));
    const body = Buffer.from(page);
    return of({ url, notModified: false, contentType: '', validators: {}, body });
  };
}

export function refusal(url: string, status: number): Fault {
  return new Fault('HTTP_STATUS', `${new URL(url).host} answered ${status}`, { status });
}

/** Acme, whose page a test fills. */
export function acme(options: Partial<VendorOptions> = {}): Vendor {
  const components = ['Storage / Uploads', 'Console'];
  const now = () => NOON;
  return new Vendor({ name: 'Acme', id: 'acme', style: 'statuspage', components, now, ...options });
}

/** Answers as a vendor's page at this address does. */
export function servingVendor(vendor: Vendor, url: string): Ask {
  const answers = new Answers(new VendorContent(vendor), { url, host: new URL(url).host });
  return (request) => {
    const full = request.url.startsWith(url)
      ? answers.at(request.url.slice(url.length))
      : undefined;
    return serving(full === undefined ? {} : { [request.url]: full.bytes.toString() })(request);
  };
}
