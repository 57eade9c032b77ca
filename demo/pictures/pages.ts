type Places = {
  /** A case in circulation, and one that was published. */
  readonly open: string;
  readonly published: string;
  readonly language: string;
};

type Pictured = {
  readonly name: string;
  /** Whose mailbox at example.org; nobody's where it is everybody's page. */
  readonly as?: string;
  readonly path: (places: Places) => string;
  /** The picture is of the page behind its first link to the case in circulation. */
  readonly follow?: boolean;
};

/** The twelve main pages, each as one of those sees it for whom it is. */
export const pages: readonly Pictured[] = [
  { name: 'home', path: () => '/' },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'register', path: () => '/register' },
  { name: 'register-entry', path: ({ published }) => `/register/${published}` },
  { name: 'mailbox', path: ({ language }) => `/mailbox?lang=${language}` },
  { name: 'home-signed-in', as: 'unhcr', path: () => '/' },
  { name: 'tasks', as: 'unhcr', path: () => '/tasks' },
  { name: 'task', as: 'unhcr', path: () => '/tasks', follow: true },
  { name: 'case', as: 'unhcr', path: ({ open }) => `/cases/${open}` },
  { name: 'case-ended', as: 'secretariat', path: ({ published }) => `/cases/${published}#case-positions` },
  { name: 'cases', as: 'secretariat', path: () => '/cases' },
  { name: 'board', as: 'secretariat', path: () => '/board' },
];
