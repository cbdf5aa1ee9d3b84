// Blocks of the help as React elements: no text of a page ever becomes markup by itself. Renderer.
import type { Block, Inline } from '../../../shared/help/markdown.ts'
import { type HelpTopic, topicOfLink } from '../../../shared/help/pages.ts'
import { LinkButton } from '../kit/Button.tsx'
import { pictureAddress } from './help-texts.ts'

export type MarkdownProps = { readonly blocks: readonly Block[]; readonly onTopic: (topic: HelpTopic) => void }

/** The page's title is an h2: the screen or the dialog around it has the title above. */
export function Markdown({ blocks, onTopic }: MarkdownProps) {
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown.
        <BlockView key={at} block={block} onTopic={onTopic} />
      ))}
    </>
  )
}

type BlockProps = { readonly block: Block; readonly onTopic: MarkdownProps['onTopic'] }

function BlockView({ block, onTopic }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />
    case 'paragraph':
      return (
        <p>
          <Words words={block.words} onTopic={onTopic} />
        </p>
      )
    case 'list':
      return <List block={block} onTopic={onTopic} />
    case 'picture':
      return <img className="help__picture" src={pictureAddress(block.path)} alt={block.alt} width="1366" />
    case 'code':
      return <pre className="help__code">{block.text}</pre>
  }
}

function Heading({ level, text, id }: Extract<Block, { kind: 'heading' }>) {
  const Tag = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4'
  return (
    <Tag id={id} tabIndex={-1}>
      {text}
    </Tag>
  )
}

type ListProps = { readonly block: Extract<Block, { kind: 'list' }>; readonly onTopic: MarkdownProps['onTopic'] }

function List({ block: { isOrdered, items }, onTopic }: ListProps) {
  const Tag = isOrdered ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map((words) => (
        <li key={words.map(({ text }) => text).join('')}>
          <Words words={words} onTopic={onTopic} />
        </li>
      ))}
    </Tag>
  )
}

type WordsProps = { readonly words: readonly Inline[]; readonly onTopic: MarkdownProps['onTopic'] }

const Words = ({ words, onTopic }: WordsProps) =>
  words.map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes while it is shown.
    <Word key={at} word={word} onTopic={onTopic} />
  ))

function Word({ word, onTopic }: { readonly word: Inline; readonly onTopic: MarkdownProps['onTopic'] }) {
  switch (word.kind) {
    case 'text':
      return word.text
    case 'strong':
      return <strong>{word.text}</strong>
    case 'code':
      return <code>{word.text}</code>
    case 'key':
      return <kbd>{word.text}</kbd>
    case 'link':
      return <HelpLink {...word} onTopic={onTopic} />
  }
}

type HelpLinkProps = Extract<Inline, { kind: 'link' }> & { readonly onTopic: MarkdownProps['onTopic'] }

/** What leads out of the help stays text: the app opens nothing of the network. */
function HelpLink({ text, target, onTopic }: HelpLinkProps) {
  const topic = topicOfLink(target)
  return topic === null ? text : <LinkButton onPress={() => onTopic(topic)}>{text}</LinkButton>
}
