/**
 * The thread that keeps the indexes of catalogues and answers single questions (`lookup.ts` starts it). Building the
 * index of 100,000 nodes takes seconds and an answer milliseconds; neither holds up the server's own thread.
 */
import { parentPort } from 'node:worker_threads'
import { type Alignment, buildAlignment } from '#lib/domain/alignment/alignment'
import { candidatesFor } from '#lib/domain/alignment/candidates'
import { ItemList } from '#lib/domain/alignment/item-row'
import type { LookupReply, LookupRequest } from './align-messages'
import { readGeneralWords } from './general-words'

const generalWords = readGeneralWords()
const gathering = new Map<string, ItemList>()
const indexes = new Map<string, Alignment>()

const reply = (message: LookupReply) => parentPort?.postMessage(message)

parentPort?.on('message', (request: LookupRequest) => {
  switch (request.kind) {
    case 'branches': {
      gathering.set(request.key, new ItemList(JSON.parse(request.rows)))
      break
    }
    case 'items': {
      gathering.get(request.key)?.add(JSON.parse(request.rows))
      break
    }
    case 'build': {
      indexes.set(
        request.key,
        buildAlignment(gathering.get(request.key)?.items ?? [], { ...request.settings, generalWords }),
      )
      gathering.delete(request.key)
      reply({ kind: 'built', key: request.key })
      break
    }
    case 'forget': {
      indexes.delete(request.key)
      gathering.delete(request.key)
      break
    }
    case 'ask': {
      const { id, key, item, context, top } = request
      const index = indexes.get(key)
      if (!index) {
        reply({ kind: 'unknown', id })
        break
      }
      const { parentMappedTo, siblingsMappedTo, refused } = context
      const options = { parentMappedTo, siblingsMappedTo, exclude: new Set(refused), top }
      reply({ kind: 'answer', id, alternatives: candidatesFor(index, item, options) })
      break
    }
  }
})
