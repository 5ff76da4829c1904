/**
 * The requirement sets that the host answers for. Excel's sets are counted by number, and a set holds all before it: the
 * number is that of the newest set that the add-in's own calls need, and a member of it that is missing answers ApiNotFound.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.2',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  RichApiRuntime: '1.2',
  AddinCommands: '1.1',
  Settings: '1.1',
};
