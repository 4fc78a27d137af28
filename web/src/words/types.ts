export type Language = 'nl' | 'en'

/** A text in both languages, as formats carry them. */
export type Words = { nl: string; en: string }

/** A text that depends on the number `n`. */
export type Plural = { readonly one: string; readonly other: string }

export type Entry = string | Plural

/** A dictionary; the Dutch one is the source of the keys. */
export type Dictionary = Readonly<Record<string, Entry>>

/** What a translation must offer: the same keys, the same kind of entry. A missing key is a compile error. */
export type Translation<D extends Dictionary> = { readonly [K in keyof D]: D[K] extends string ? string : Plural }

/** The names between braces in a text: `{name}`. */
export type Gap<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Gap<Rest> : never

export type Gaps<E extends Entry> = E extends Plural ? 'n' | Gap<E['one'] | E['other']> : E extends string ? Gap<E> : never

export type Fill = string | number
