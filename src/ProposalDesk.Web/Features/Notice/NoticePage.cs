using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Notice;

/// <param name="Step">Issue, answer or close.</param>
/// <param name="Notice">The one to answer or close.</param>
/// <param name="Late">What is late, in a sentence, to begin with.</param>
public sealed record NoticePage(Proposal Proposal, ProposalStep Step, SupervisionNotice? Notice, string Late);
