import type { Network } from './network.ts';
import type {
  CaseStore,
  Dispatcher,
  OutboxStore,
  ReceivedMailStore,
  RegisterStore,
  RosterStore,
  SignInStore,
} from './ports.ts';

/** What use cases work with. Built once per process by `compose`; tests build it over other adapters. */
export type Services = {
  readonly cases: CaseStore;
  readonly register: RegisterStore;
  readonly outbox: OutboxStore;
  readonly roster: RosterStore;
  readonly signIns: SignInStore;
  readonly receivedMails: ReceivedMailStore;
  readonly network: Network;
  readonly dispatcher: Dispatcher;
  readonly settings: ServiceSettings;
};

export type ServiceSettings = {
  readonly publicUrl: string;
  /** Key from which links, codes and session tokens are derived. */
  readonly secretKey: string;
  readonly graceSeconds: number;
};
