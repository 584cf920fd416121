using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Notifications;

/// <summary>Rings when a message that leaves the house was written.</summary>
public sealed class OutboxSignal : WorkSignal;
