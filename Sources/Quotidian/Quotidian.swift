// The umbrella: `import Quotidian` gives a Swift user every room.
@_exported public import Batch
@_exported public import Commands
@_exported public import Corpora
@_exported public import Documents
@_exported public import Duplicates
@_exported public import Entities
@_exported public import JSON
@_exported public import Languages
@_exported public import Pipelines
@_exported public import Quotes
@_exported public import Sentences
@_exported public import Serialization
@_exported public import Stages
@_exported public import Stripping
