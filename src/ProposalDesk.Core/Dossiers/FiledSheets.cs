using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Dossiers;

/// <summary>The ruled forms of a case (documents.md §4): review sheets and contact records.</summary>
public static class FiledSheets
{
    /// <summary>发文稿纸 with every step of the last pass; earlier returns stand before it.</summary>
    public static ReviewSheet Review(CaseRecord record, Reply reply, DateOnly today)
    {
        var facts = MatterOf(record, reply);
        var copies = ReplyLetterComposer.CopiesOf(facts);
        var addressees = reply.Deliveries.Where(d => d is { IsAddressee: true, Counts: true }).OrderBy(d => d.Order).Select(d => d.Name)
            .ToList();

        return new ReviewSheet
        {
            Title = $"{record.Bureau.Name}发文稿纸",
            Author = record.Bureau.Name,
            Date = reply.SignedOn ?? today,
            DocumentTitle = ReplyLetterComposer.TitleOf(facts),
            DocumentNumber = reply.DocumentNumber ?? "",
            AnswerClass = reply.AnswerClass is { } code ? $"{code}类" : "",
            Disclosure = reply.Disclosure.Label(),
            Drafter = reply.Drafters.InWords,
            Section = record.Proposal.LeadSectionName ?? "",
            Addressees = addressees.Count > 0 ? string.Join("、", addressees) : LetterWords.Salutation(record.Proposal, reply.Kind)
                .TrimEnd('：'),
            Copies = copies,
            Prints = Math.Max(addressees.Count, 1) + copies.Count + 1,
            Steps =
            [
                .. reply.Steps
                    .Where(s => s.Kind != ReviewStepKind.Signature && (s.Pass == reply.Pass || s.Verdict == ReviewVerdict.Returned))
                    .OrderBy(s => s.Pass).ThenBy(s => s.Order).Select(s => StepOf(s, reply)),
            ],
            Signature = SignatureOf(reply),
        };
    }

    /// <summary>The letter itself: final once it is signed, before that as a draft.</summary>
    public static ReplyLetter Letter(CaseRecord record, Reply reply, DateOnly today)
    {
        var facts = MatterOf(record, reply);

        return reply is { DocumentNumber: { } number, SignedOn: { } day }
            ? ReplyLetterComposer.Final(facts, number, day)
            : ReplyLetterComposer.Draft(facts, today);
    }

    /// <summary>沟通记录 of one contact.</summary>
    public static ContactRecord Contact(CaseRecord record, Contact contact) => new()
    {
        Title = $"{record.Bureau.Name}{record.Proposal.Kind.Noun()}办理沟通记录",
        Author = record.Bureau.Name,
        Date = contact.HeldOn,
        CaseName = $"{record.Proposal.NumberInWords}《{record.Proposal.Title}》",
        Phase = contact.RoundNumber > 1 ? $"{contact.Phase.Label()}（第{contact.RoundNumber}轮）" : contact.Phase.Label(),
        Mode = contact.Mode.Label(),
        HeldOn = contact.HeldOn,
        Place = contact.Place ?? "",
        MemberPeople = contact.MemberPeople,
        BureauPeople = contact.BureauPeople,
        Opinion = contact.Opinion,
        Result = contact.Result ?? "",
        Recorder = contact.RecordedBy,
        MemberWord = record.Proposal.Kind.Member(),
        StruckOutReason = contact.StruckOutReason,
    };

    internal static LetterFacts MatterOf(CaseRecord record, Reply reply) =>
        new(record.Proposal, reply, record.Session, record.Bureau, record.Proposal.Replies
            .FirstOrDefault(r => r.Id == reply.CorrectsReplyId));

    private static ReviewSheet.Verdict StepOf(ReviewStep step, Reply reply)
    {
        var person = step.ActedBy is null ? step.HolderText : step.OnBehalfOf is { } leader ? $"{step.ActedBy}（代{leader}）" : step.ActedBy;
        var points = step.Verdict == ReviewVerdict.Returned
            ? string.Join("；", reply.Points.Where(p => p.Pass == step.Pass && p.StepKind == step.Kind).Select(p => p.Text.TrimEnd('。')))
            : null;

        return new ReviewSheet.Verdict(
            step.Kind.Label(), person, step.Verdict.Label(), points ?? step.Minutes ?? step.Comment ?? "",
            step.MinutesHeldOn ?? step.ActedAt?.ToBeijingDate());
    }

    private static string SignatureOf(Reply reply) => reply.SignedOn is { } day
        ? $"{reply.SignedBy}{(reply.SignedFor is { } leader ? $"（代{leader}）" : "")}　{day.InWords()}"
            + $"{(reply.VoidReason is { } reason ? $"\n已作废：{reason}" : "")}"
        : "";
}
