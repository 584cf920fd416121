using ProposalDesk.Core.Tests.House.Planted.Proposals;

namespace ProposalDesk.Core.Tests.House.Planted.Replies;

internal sealed record Letter(Case About);
