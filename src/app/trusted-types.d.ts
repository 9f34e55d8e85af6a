/** What the page needs of Trusted Types (Chromium 83), which the DOM types do not have yet. */
type TrustedTypePolicy<Texts> = { readonly [Name in keyof Texts]: (text: string) => string }

declare var trustedTypes:
  | {
      createPolicy<Texts extends { readonly [name: string]: (text: string) => string }>(
        name: string,
        texts: Texts,
      ): TrustedTypePolicy<Texts>
    }
  | undefined
