// What the help says first at a place. Runs in the renderer.
import { type HelpTopic, helpTopics } from '../../../shared/help/pages.ts'
import type { Route } from '../shell/route.ts'

export function topicOf(route: Route): HelpTopic {
  switch (route.at) {
    case 'juror':
      return helpTopics.juror[route.place]
    case 'session':
      return helpTopics.session[route.tab]
    case 'dafo':
      return helpTopics.dafo[route.place]
    default:
      return helpTopics.start
  }
}
