/** Error codes as Excel's API gives them. */
export type ErrorCode =
  | 'AccessDenied' | 'ApiNotFound' | 'GeneralException' | 'InsertDeleteConflict' | 'InvalidArgument' | 'InvalidOperation' | 'InvalidReference'
  | 'InvalidSelection' | 'ItemAlreadyExists' | 'ItemNotFound' | 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded' | 'UnsupportedOperation';

/** Texts as a Swedish Excel words them, nearly; the code is what programs go by. */
const messages: Readonly<Record<ErrorCode, string>> = {
  AccessDenied: 'Du kan inte göra den begärda åtgärden: bladet eller arbetsboken är skyddad.',
  ApiNotFound: 'API:et som du försöker använda finns inte i arbetsbänken.',
  GeneralException: 'Ett internt fel uppstod när begäran behandlades.',
  InsertDeleteConflict: 'Infogningen eller borttagningen krockar med en tabell eller ett block.',
  InvalidArgument: 'Argumentet är ogiltigt, saknas eller har fel format.',
  InvalidOperation: 'Åtgärden är inte tillåten på objektet.',
  InvalidReference: 'Referensen är inte giltig för den aktuella åtgärden.',
  InvalidSelection: 'Den aktuella markeringen är inte giltig för åtgärden.',
  ItemAlreadyExists: 'Det finns redan en resurs med det namnet.',
  ItemNotFound: 'Den begärda resursen finns inte.',
  RequestPayloadSizeLimitExceeded: 'Begäran är större än gränsen 5 MB.',
  ResponsePayloadSizeLimitExceeded: 'Svaret är större än gränsen 5 MB.',
  UnsupportedOperation: 'Åtgärden stöds inte.',
};

/** Refused as Excel refuses: by a code that the add-in can act on. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? messages[code] : `${messages[code]} ${detail}`);
    this.name = 'HostError';
  }
}
