using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Signature;

/// <summary>签发: the one button, with what was read.</summary>
public sealed class SignatureForm
{
    public long Version { get; set; }

    public long ReplyId { get; set; }

    public SignReply.Command ToCommand(long proposalId) => new(proposalId, ReplyId, Version);
}
