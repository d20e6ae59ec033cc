import type { OutputDocument } from '../../shared/exports/document/tree';
import { ODF_AUTOMATIC, ODF_FONTS, ODF_NAMES, odfStyles } from '../../shared/exports/writers/odfStyles';
import { odfBody, type PackageFile } from '../../shared/exports/writers/odfText';
import { escaped, tag } from '../../shared/exports/writers/xml';
import { zipOf } from './zip';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MANIFEST = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';

/** The list of what is in a package. Source: OpenDocument 1.3, part 2. */
const manifest = (mediaType: string, files: readonly PackageFile[]): string =>
  XML +
  tag('manifest:manifest', { 'xmlns:manifest': MANIFEST, 'manifest:version': '1.3' }, [
    tag('manifest:file-entry', {
      'manifest:full-path': '/',
      'manifest:version': '1.3',
      'manifest:media-type': mediaType,
    }),
    ...files.map(({ path, mediaType: type }) =>
      tag('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type }),
    ),
  ]);

/** Title and language, and nothing of who made it, where or when. */
export const odfMeta = (title: string, language: string): string =>
  XML +
  tag(
    'office:document-meta',
    ODF_NAMES,
    tag('office:meta', {}, [
      tag('meta:generator', {}, 'Rondetafel'),
      tag('dc:title', {}, escaped(title)),
      tag('dc:language', {}, language),
    ]),
  );

/** The bytes of an OpenDocument package. */
export const odfPackage = (mediaType: string, files: readonly PackageFile[]): Uint8Array =>
  zipOf([
    { path: 'mimetype', content: mediaType, isStored: true },
    ...files,
    { path: 'META-INF/manifest.xml', content: manifest(mediaType, files) },
  ]);

/** A document as OpenDocument text (.odt). */
export const odtOf = (document: OutputDocument): Uint8Array => {
  const { body, styles, pictures } = odfBody(document);
  const content =
    XML +
    tag('office:document-content', ODF_NAMES, [
      ODF_FONTS,
      tag('office:automatic-styles', {}, [ODF_AUTOMATIC, styles]),
      tag('office:body', {}, tag('office:text', {}, body)),
    ]);
  return odfPackage('application/vnd.oasis.opendocument.text', [
    { path: 'content.xml', mediaType: 'text/xml', content },
    { path: 'styles.xml', mediaType: 'text/xml', content: XML + odfStyles(document) },
    { path: 'meta.xml', mediaType: 'text/xml', content: odfMeta(document.title, document.language) },
    ...pictures,
  ]);
};
