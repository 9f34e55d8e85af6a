interface ImportMetaEnv {
  /** The version in package.json. */
  readonly APP_VERSION: string
}

/** Made by scripts/build/licences.ts from what is installed. */
declare module 'virtual:licences' {
  export const licences: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
}
