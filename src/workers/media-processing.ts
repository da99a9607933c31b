import type { DomainEvent } from '../../generated/amqp/events.ts';

export interface MediaProcessingDependencies {
  /** Finds dimensions and makes the thumbnail; doing it again changes nothing. */
  readonly process: (mediaId: string) => Promise<void>;
}

/** Processes an uploaded medium. */
export function createMediaProcessing({ process }: MediaProcessingDependencies) {
  return (event: DomainEvent<'media.uploaded'>): Promise<void> => process(event.data.mediaId);
}
