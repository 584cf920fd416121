using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>Who is told what when a rating came in (domain.md §3.10–3.11): written in the transaction of the rating.</summary>
internal sealed class FeedbackNews
{
    private readonly Proposal _proposal;
    private readonly int _round;
    private readonly bool _wasWithDirector;
    private readonly HashSet<FeedbackSheet> _contradicted;

    /// <summary>Notes how things stand before the rating.</summary>
    public FeedbackNews(Proposal proposal) => (_proposal, _round, _wasWithDirector, _contradicted) =
        (proposal, proposal.RoundNumber, proposal.HolderKind == HolderKind.Director, [.. proposal.Sheets.Where(s => s.IsContradicted)]);

    /// <summary>Compares with how they stand now, and tells those concerned.</summary>
    /// <param name="sheet">The sheet that took the rating.</param>
    public async Task TellAsync(FeedbackSheet sheet, DeskContext db, CaseBook cases, Actor actor, CancellationToken ct)
    {
        var sentences = Sentences(sheet).ToList();
        if (sentences.Count == 0)
        {
            return;
        }

        var roster = await Roster.LoadAsync(db, ct);
        foreach (var (news, task, text, withHandler) in sentences)
        {
            var people = roster.HeadsOf(_proposal.LeadSectionId ?? 0)
                .Concat(
                    roster.People.Where(p => p.UserId == _proposal.SupervisingDeputyId || (withHandler && p.UserId == _proposal.HandlerId)))
                .Concat(news == CaseNews.DissatisfiedAgain && _wasWithDirector ? roster.With(DeskRole.Director) : [])
                .DistinctBy(p => p.UserId)
                .ToList();
            foreach (var person in people)
            {
                cases.Tell(person.UserId, _proposal, news, task, text, actor);
            }
        }
    }

    private IEnumerable<(CaseNews News, string Task, string Text, bool WithHandler)> Sentences(FeedbackSheet sheet)
    {
        var what = $"{_proposal.NumberInWords}《{_proposal.Title}》";
        var isDissatisfied = sheet.Current!.Rating == FeedbackRating.Dissatisfied
            && _proposal.UnansweredDissatisfactions.Any(d => d.ProposerOrder == sheet.ProposerOrder);
        var words = sheet.Current.Comment is { } comment ? $"意见：{Characters.Ended(comment)}" : "没有写明意见。";
        if (_proposal.RoundNumber > _round)
        {
            yield return (CaseNews.SecondRound, $"评价不满意，请重新办理（{_proposal.DueOn.InShort()}前）",
                $"{what}因{sheet.ProposerName}评价不满意，开始重新办理。{words}", true);
        }
        else if (_proposal.RoundNumber < _round)
        {
            yield return (CaseNews.RoundCancelled, "取消重新办理", $"{what}的评价已经改变，取消重新办理。", true);
        }
        else if (_proposal.IsDissatisfiedAgain && isDissatisfied)
        {
            // The Director is told as the one who has it now; only a further 不满意 needs a word of its own.
            yield return (CaseNews.DissatisfiedAgain, "再次评价不满意，由主要领导决定", $"{what}重新办理后，{sheet.ProposerName}仍评价不满意，由主要领导决定。{words}", true);
        }
        else if (isDissatisfied)
        {
            yield return _proposal.Status == ProposalStatus.Signed
                ? (CaseNews.DissatisfiedAfterSignature, "签发后收到不满意评价", $"{what}的答复签发以后，{sheet.ProposerName}评价不满意，这份答复没有回应。{words}", true)
                : (CaseNews.DissatisfiedToo, $"又有一份不满意，请一并办理（{_proposal.DueOn.InShort()}前）",
                    $"{what}正在重新办理，{sheet.ProposerName}也评价不满意，请一并沟通和答复。{words}", true);
        }

        if (sheet.IsContradicted && !_contradicted.Contains(sheet))
        {
            yield return (CaseNews.Contradiction, "两份评价不一致，请查看",
                $"{what}中{sheet.ProposerName}的网上评价和纸质评价不一致，以签名日期在后的“{sheet.Current.Rating.Label()}”为准，两份都保留。", false);
        }
    }
}
