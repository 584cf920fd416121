using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>The fixed sentences of a letter, used where the drafter wrote none of their own.</summary>
public static class LetterWords
{
    /// <summary>
    /// The addressees in one salutation, first proposer first; organisations by name alone. An opinion is addressed to
    /// the lead unit.
    /// </summary>
    public static string Salutation(Proposal proposal, ReplyKind kind)
    {
        // A correcting letter goes to those who got the letter it corrects.
        if (kind == ReplyKind.AssistingOpinion || proposal.Role == HandlingRole.Assist)
        {
            return $"{proposal.LeadUnit}：";
        }

        var parts = new List<string>();
        var persons = new List<string>();
        foreach (var proposer in proposal.Proposers.OrderBy(p => p.Order))
        {
            if (proposer.Type == ProposerType.Person)
            {
                persons.Add(proposer.Name);
                continue;
            }

            Flush();
            parts.Add(proposer.Name);
        }

        Flush();

        return $"{string.Join("、", parts)}：";

        void Flush()
        {
            if (persons.Count > 0)
            {
                parts.Add($"{string.Join("、", persons)}{proposal.Kind.Member()}");
                persons.Clear();
            }
        }
    }

    /// <summary>您 for one person, 你们 otherwise.</summary>
    public static string You(Proposal proposal) =>
        proposal.Proposers is [{ Type: ProposerType.Person }] ? "您" : "你们";

    /// <summary>The first paragraph.</summary>
    public static string Opening(LetterFacts facts) =>
        Opening(facts.Proposal, facts.Reply.Kind, facts.Reply.RoundNumber, facts.Corrected);

    /// <param name="corrected">The reply that a correcting letter replaces; null otherwise.</param>
    public static string Opening(Proposal proposal, ReplyKind kind, int roundNumber, Reply? corrected)
    {
        var subject = $"《{Untitled(proposal.Title)}》（{proposal.NumberInWords}）";

        return kind switch
        {
            ReplyKind.AssistingOpinion => $"你单位主办的{subject}收悉。结合我局职责，现提出协办意见如下：",
            ReplyKind.CorrectingLetter => $"我局{corrected?.SignedOn?.InWords()}关于{subject}的"
                + $"{(corrected?.DocumentNumber is { } number ? $"{number}函" : "函")}中，有关内容需要更正，现函告如下：",
            ReplyKind.SupplementaryReply => $"我局{corrected?.SignedOn?.InWords()}关于{subject}的"
                + $"{(corrected?.DocumentNumber is { } earlier ? $"{earlier}函" : "函")}中承诺的事项已有新的进展，现补充答复如下：",
            ReplyKind.Reply when roundNumber > 1 => $"{You(proposal)}对{subject}答复的反馈意见收悉。{Together(proposal, "再次研究")}，现答复如下：",
            ReplyKind.Reply when ReplyLetterComposer.AssistingUnitsOf(proposal).Any() =>
                $"{You(proposal)}提出的{subject}收悉。{Together(proposal, "共同研究办理")}，现答复如下：",
            ReplyKind.Reply => $"{You(proposal)}提出的{subject}收悉，现答复如下：",
        };
    }

    /// <summary>The last paragraph: thanks, and the request to return the enclosed sheet.</summary>
    public static string Closing(Proposal proposal, ReplyKind kind) => kind switch
    {
        ReplyKind.AssistingOpinion => "以上意见供答复时参考。",
        ReplyKind.CorrectingLetter => "其余内容不变。由此带来的不便，敬请谅解。",
        ReplyKind.SupplementaryReply => $"感谢{You(proposal)}对我局工作的关心和支持。",
        ReplyKind.Reply => $"感谢{You(proposal)}对我局工作的关心和支持。请{You(proposal)}在随函所附的{proposal.Kind.Noun()}办理情况征询意见表上填写意见，并及时退回我局。",
    };

    private static string Together(Proposal proposal, string doing)
    {
        var units = string.Join("、", ReplyLetterComposer.AssistingUnitsOf(proposal));

        return units.Length > 0 ? $"经与{units}{doing}" : $"经{doing}";
    }

    private static string Untitled(string title) =>
        title is ['《', .. var inner, '》'] && !inner.Contains('《', StringComparison.Ordinal) ? inner : title.Replace('《', '〈')
            .Replace('》', '〉');
}
