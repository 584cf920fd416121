using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Writes the letter from what was drafted (documents.md §2): one model for the screen, the preview and the signed PDF.
/// </summary>
public static class ReplyLetterComposer
{
    /// <summary>The letter as it would read, with the grey 草稿 over it.</summary>
    public static ReplyLetter Draft(LetterFacts facts, DateOnly today) => Compose(facts, "", today, isDraft: true);

    /// <summary>The letter as it is signed.</summary>
    public static ReplyLetter Final(LetterFacts facts, string number, DateOnly signedOn) =>
        Compose(facts, number, signedOn, isDraft: false);

    /// <summary>关于市政协四届五次会议第85号提案的答复</summary>
    public static string TitleOf(LetterFacts facts)
    {
        var subject = $"关于{facts.Session.Name}{facts.Proposal.NumberInWords}";

        return facts.Reply.Kind switch
        {
            ReplyKind.Reply => $"{subject}的{(facts.Reply.RoundNumber > 1 ? "再次答复" : "答复")}",
            ReplyKind.AssistingOpinion => $"{subject}的协办意见",
            ReplyKind.CorrectingLetter => $"关于更正{facts.Corrected?.DocumentNumber}的函",
            ReplyKind.SupplementaryReply => $"{subject}的补充答复",
        };
    }

    private static ReplyLetter Compose(LetterFacts facts, string number, DateOnly date, bool isDraft)
    {
        var (proposal, reply, session, bureau, _) = facts;
        var hasContact = bureau.ContactName.Length > 0 || bureau.ContactPhone.Length > 0;

        return new ReplyLetter
        {
            Title = TitleOf(facts),
            Author = bureau.Name,
            Date = date,
            Keywords = [session.Name, proposal.NumberInWords, proposal.Title],
            Format = bureau.ReplyFormat,
            Mark = bureau.ReplyMark,
            Number = number,
            Marks = MarksOf(reply.Kind, reply.Content()),
            Addressee = LetterWords.Salutation(proposal, reply.Kind),
            Body = BodyOf(facts),
            Annexes = reply.Kind == ReplyKind.Reply ? [$"{proposal.Kind.Noun()}办理情况征询意见表"] : [],
            BureauName = bureau.Name,
            HasSealSpace = bureau.HasSealSpace,
            ContactNote = hasContact ? $"联系人：{bureau.ContactName}；联系电话：{bureau.ContactPhone}" : null,
            Copies = CopiesOf(facts),
            IssuingOffice = bureau.IssuingOffice.Length > 0 ? bureau.IssuingOffice : $"{bureau.Name}办公室",
            IsDraft = isDraft,
        };
    }

    /// <summary>Who gets a copy: 督查室, the committee of the kind, where we lead the assisting units, and whoever the bureau names.</summary>
    public static IReadOnlyList<string> CopiesOf(LetterFacts facts) =>
    [
        .. new[] { facts.Bureau.InspectionOffice, facts.Bureau.CommitteeOf(facts.Proposal.Kind) }.Where(n => n.Length > 0),
        .. AssistingUnitsOf(facts.Proposal),
        .. MoreCopiesOf(facts.Bureau),
    ];

    /// <summary>Units that by the bureau's setting get a copy of every reply.</summary>
    public static IEnumerable<string> MoreCopiesOf(Bureau bureau) => bureau.MoreCopies.Split('、', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Units that assist us; an assisting bureau has none.</summary>
    public static IEnumerable<string> AssistingUnitsOf(Proposal proposal) =>
        proposal.Role == HandlingRole.Assist ? [] : proposal.OtherUnits.Where(u => u.Role == HandlingRole.Assist).Select(u => u.Name);

    private static IReadOnlyList<string> MarksOf(ReplyKind kind, ReplyContent content)
    {
        if (kind == ReplyKind.AssistingOpinion)
        {
            return [];
        }

        return content.AnswerClass is { } code ? [$"{code}类", content.Disclosure.Label()] : [content.Disclosure.Label()];
    }

    private static List<Block> BodyOf(LetterFacts facts)
    {
        var (proposal, reply, _, _, _) = facts;
        var content = reply.Content();
        var body = new List<Block>();
        body.AddRange(LetterText.Blocks(content.Opening ?? LetterWords.Opening(facts)));

        if (reply.IsAboutEarlierReply)
        {
            body.AddRange(LetterText.Blocks(content.Correction));
        }
        else
        {
            body.AddRange(AnswersOf(proposal, content));
        }

        body.AddRange(LetterText.Blocks(content.Closing ?? LetterWords.Closing(proposal, reply.Kind)));

        return body;
    }

    private static IEnumerable<Block> AnswersOf(Proposal proposal, ReplyContent content)
    {
        var items = proposal.Items.OrderBy(i => i.Order).ToList();

        // An assisting or splitting bureau gets only its items: their printed numbers then say which they are.
        var isPart = items.Any(i => i.PrintedNumber != i.Order.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var item in items)
        {
            var which = isPart ? $"第{item.PrintedNumber}条" : "";
            yield return new Heading(1, $"{ChineseNumerals.Of(item.Order)}、关于{which}“{LetterText.Quoted(item.Heading)}”的建议");
            foreach (var block in LetterText.Blocks(content.Answers.FirstOrDefault(a => a.ItemOrder == item.Order)?.Text))
            {
                yield return block;
            }
        }

        var next = LetterText.Blocks(content.NextSteps).Concat(PromisesOf(content)).ToList();
        if (next.Count > 0)
        {
            yield return new Heading(1, $"{ChineseNumerals.Of(items.Count + 1)}、下一步工作");
            foreach (var block in next)
            {
                yield return block;
            }
        }
    }

    // What is kept as a promise must be in the letter; what the drafter has already written out is not said twice.
    private static IEnumerable<Block> PromisesOf(ReplyContent content)
    {
        var written = string.Concat(content.Answers.Select(a => a.Text).Append(content.NextSteps));
        var promises = content.Commitments
            .Select(c => (Text: c.Text.TrimEnd('。', '；'), c.DueOn))
            .Where(c => !written.Contains(c.Text, StringComparison.Ordinal))
            .Select(c => $"{c.Text}（{c.DueOn.InWords()}前完成）。")
            .ToList();

        return promises.Count switch
        {
            0 => [],
            1 => [new Paragraph(promises[0])],
            _ => [new NumberedList(promises)],
        };
    }
}
