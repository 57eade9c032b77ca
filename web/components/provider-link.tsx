import type { Frame } from './frame.ts';

type Props = { frame: Frame /** The page to come back to. */; back: string; quiet?: boolean };

/** Leads to the provider of identities; nothing where there is none. */
export function ProviderLink({ frame: { reader, provider }, back, quiet = false }: Props) {
  if (provider === undefined) return null;
  const href = back === '/' ? '/sign-in/oidc' : `/sign-in/oidc?${new URLSearchParams({ back })}`;
  return (
    <p>
      <a class={quiet ? 'button quiet' : 'button'} href={href}>
        {reader.say('sign-in.provider', { provider })}
      </a>
    </p>
  );
}
