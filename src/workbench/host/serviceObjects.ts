import { HostObject } from './hostObject';

/** The services beside the workbook that office.js asks for by their types' names. */

/** Custom functions: the runtime hands in its answers here. */
export class CustomFunctionsService extends HostObject {
  readonly typeName = 'Microsoft.ExcelServices.CustomFunctions';

  SetInvocationArrayResults(results: readonly unknown[]): void {
    this.context.functionResults(results);
  }
  /** The runtime says that it is ready to be called. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  /** Numbers of optional features of the runtime: none is needed. */
  _GetEnabledFeatures(): number[] {
    return [];
  }
}

/** Tells once, after start, that the add-in can be sent commands. */
export class AddinInternalService extends HostObject {
  readonly typeName = 'Microsoft.InternalService.AddinInternalService';

  NotifyActionHandlerReady(): void {}
}

/** Office.addin.showAsTaskpane and hide. */
export class AppRuntimeService extends HostObject {
  readonly typeName = 'Microsoft.AppRuntime.AppRuntimeService';

  SetAppRuntimeState(state: string): void {
    this.context.pane.ask(state === 'Visible');
  }
  GetAppRuntimeState(): string {
    return this.context.pane.visible ? 'Visible' : 'Background';
  }
}

/** Office.addin.setStartupBehavior: whether the add-in starts with the workbook. */
export class AppRuntimePersistenceService extends HostObject {
  readonly typeName = 'Microsoft.AppRuntime.AppRuntimePersistenceService';

  SetAppRuntimeStartState(state: string): void {
    this.model.documentSettings.set('Office.AutoShowTaskpaneWithDocument', JSON.stringify(state === 'Background'));
  }
  GetAppRuntimeStartState(): string {
    return this.model.documentSettings.get('Office.AutoShowTaskpaneWithDocument') === 'true' ? 'Background' : 'Inactive';
  }
}
