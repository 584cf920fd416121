using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.VoidReply;

/// <summary>The case, the letter that would be void, and the form.</summary>
public sealed record VoidScreen(Proposal Proposal, Reply Reply, VoidForm Form);
