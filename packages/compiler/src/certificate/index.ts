export { joinClosings, type Part } from './join-closings.ts';
export { isOrFollows } from './adjustment.ts';
export type * from './document.ts';
export {
  type CertificateRequest,
  type MadeCertificate,
  makeCertificate,
  plainText,
} from './make-certificate.ts';
export { describeEvent, listEvents } from './reported-events.ts';
export { readTemplate } from './template/read-template.ts';
export type { Template } from './template/template.ts';
export { templateDiagnostics } from './diagnostics/template-diagnostics.ts';
