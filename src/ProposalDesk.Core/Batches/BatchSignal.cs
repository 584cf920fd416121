using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Batches;

/// <summary>Wakes the worker when a batch was started or taken up again.</summary>
public sealed class BatchSignal : WorkSignal;
