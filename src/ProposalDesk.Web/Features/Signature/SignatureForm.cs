using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Features.Review;

namespace ProposalDesk.Web.Features.Signature;

/// <summary>签发: the one button, with what was read; and the minutes, where the signer keeps them too.</summary>
public sealed class SignatureForm : MinutesForm
{
    public long Version { get; set; }

    public long ReplyId { get; set; }

    public SignReply.Command ToCommand(long proposalId) => new(proposalId, ReplyId, Version, Recorded);
}
