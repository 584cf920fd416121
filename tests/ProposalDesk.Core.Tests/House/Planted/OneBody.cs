using ProposalDesk.Core.Tests.House.Planted.Replies;

namespace ProposalDesk.Core.Tests.House.Planted.Proposals;

/// <summary>Knows another room of casework that knows it, as it may.</summary>
internal sealed record Case(Letter? Last);
