using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>收文登记 and its corrections (domain.md §3.1).</summary>
public sealed partial class Proposal
{
    /// <summary>Registers a case that the city referred to the bureau.</summary>
    /// <exception cref="RuleViolationException">Something is missing or contradicts itself; names the field.</exception>
    public static Proposal Receive(ProposalReceipt receipt, HandlingYear year, Actor actor)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "登记由收文办理员办理。");
        }

        if (receipt.ReferredOn > actor.Today)
        {
            throw new RuleViolationException("referred-in-future", "交办日期不能晚于今天。", "ReferredOn");
        }

        year.CheckReferral(receipt.ReferredOn);
        var proposal = new Proposal
        {
            BureauId = receipt.BureauId,
            SessionId = receipt.SessionId,
            Kind = receipt.Kind,
            ImportId = receipt.ImportId,
            OriginalText = receipt.OriginalText,
            ReceivedOn = actor.Today,
        };
        proposal.Register(receipt, year);
        proposal._rounds.Add(new Round { Number = 1, OpenedOn = receipt.ReferredOn, DueOn = proposal.DueOn });
        proposal._events.Add(new ProposalEvent
        {
            At = actor.Now,
            Step = ProposalStep.Receive,
            To = ProposalStatus.Received,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            SectionId = actor.Self.SectionId,
            RoundNumber = 1,
            Text = $"登记了{proposal.NumberInWords}，{receipt.ReferredBy}{receipt.ReferredOn.InWords()}交办，办理时限{proposal.DueOn.InWords()}",
            Reason = proposal.DueAfterCompletionReason is { } reason ? $"办理时限晚于年度办结日期，主要领导的理由：{reason}" : null,
        });
        proposal.Settle();

        return proposal;
    }

    /// <summary>Corrects what was registered; the history keeps what it was and why.</summary>
    /// <param name="changes">What changed, in words, field by field.</param>
    public void CorrectRegistration(ProposalReceipt receipt, HandlingYear year, string changes, string? reason, Actor actor)
    {
        Demand(ProposalStep.CorrectRegistration, actor);
        var why = Required(reason, "reason-missing", "请写明更正的原因或依据。", "Reason");
        var hasDraft = _replies.Count > 0;
        if (hasDraft
            && !receipt.Items.Select(i => (i.PrintedNumber, i.Heading)).SequenceEqual(_items.Select(i => (i.PrintedNumber, i.Heading))))
        {
            throw new RuleViolationException("items-in-use", $"已经起草{FirstDraft.KindFor(this).Label()}，不能再增减或改动意见建议的条目。", "Items");
        }

        if (hasDraft && receipt.Role != Role && (receipt.Role == HandlingRole.Assist || Role == HandlingRole.Assist))
        {
            throw new RuleViolationException("role-in-use", $"已经起草{FirstDraft.KindFor(this).Label()}，不能在协办与主办、分办之间更改办理方式。", "Role");
        }

        if (_sheets.Count > 0 && !receipt.Proposers.Select(p => p.Name).SequenceEqual(_proposers.Select(p => p.Name)))
        {
            throw new RuleViolationException("proposers-in-use", $"征询意见表已经发出，不能再改动{Kind.Proposers()}。", "Proposers");
        }

        if (receipt.ReferredOn != ReferredOn)
        {
            year.CheckReferral(receipt.ReferredOn);
        }

        Move(ProposalStep.CorrectRegistration, actor, $"更正了登记：{changes}", why);
        Register(receipt, year);
        CurrentRound.DueOn = RoundNumber == 1 ? DueOn : CurrentRound.DueOn;
        DueOn = CurrentRound.DueOn;
        Settle();
    }

    private void Register(ProposalReceipt receipt, HandlingYear year)
    {
        CaseNumber = Required(receipt.CaseNumber, "number-missing", "请填写编号，例如 85 或 A044。", "CaseNumber");
        Title = Required(receipt.Title, "title-missing", "请填写案由。", "Title");
        if (Characters.Count(Title) > TitleMaxLength)
        {
            throw new RuleViolationException("title-too-long", $"案由最多{TitleMaxLength}个字。", "Title");
        }

        CheckLengths(receipt);
        if (receipt.Proposers.Count == 0 || receipt.Proposers.Any(p => string.IsNullOrWhiteSpace(p.Name)))
        {
            throw new RuleViolationException("proposer-missing", $"请填写{Kind.FirstProposer()}。", "Proposers");
        }

        if (receipt.Items.Count == 0 || receipt.Items.Any(i => string.IsNullOrWhiteSpace(i.Heading)))
        {
            throw new RuleViolationException("item-missing", "请至少填写一条意见建议，每条都要有标题。", "Items");
        }

        if (receipt.Role == HandlingRole.Assist && string.IsNullOrWhiteSpace(receipt.LeadUnit))
        {
            throw new RuleViolationException("lead-unit-missing", "协办件请填写主办单位，协办意见要送给它。", "LeadUnit");
        }

        if (receipt.GivenDueOn < receipt.ReferredOn)
        {
            throw new RuleViolationException("due-before-referral", "办理时限不能早于交办日期。", "GivenDueOn");
        }

        // A correction of something else leaves the date alone: it may have been extended, or the year's limits have changed since.
        var first = _rounds.Find(r => r.Number == 1);
        var staysDue = first is not null
            && (receipt.GivenDueOn, receipt.ReferredOn, receipt.Role) == (IsDueDateGiven ? first.DueOn : null, ReferredOn, Role);
        if (!staysDue)
        {
            DueAfterCompletionReason = ReasonAfterCompletion(
                receipt.GivenDueOn, receipt.ReferredOn, year, receipt.DueAfterCompletionReason, "DueAfterCompletionReason");
        }

        Authorship = receipt.Authorship;
        SubmittedOn = receipt.SubmittedOn;
        ContactPhone = receipt.ContactPhone;
        ContactAddress = receipt.ContactAddress;
        Themes = receipt.Themes?.Trim();
        Background = receipt.Background?.Trim();
        Role = receipt.Role;
        LeadUnit = receipt.Role == HandlingRole.Assist ? receipt.LeadUnit!.Trim() : null;
        IsKey = receipt.IsKey;
        KeyLeaderId = receipt.IsKey ? receipt.KeyLeaderId : null;
        ReferredOn = receipt.ReferredOn;
        ReferralNotice = receipt.ReferralNotice?.Trim();
        ReferredBy = receipt.ReferredBy.Trim();
        IsDueDateGiven = receipt.GivenDueOn is not null;
        DueOn = staysDue ? first!.DueOn : receipt.GivenDueOn ?? CaseDueDate.For(receipt.Role, receipt.ReferredOn, year);

        Replace(_proposers, receipt.Proposers.Select((p, i) => new Proposer
        {
            Order = i + 1,
            Type = p.Type,
            Name = p.Name.Trim(),
            Affiliation = string.IsNullOrWhiteSpace(p.Affiliation) ? null : p.Affiliation.Trim(),
        }), (a, b) => (a.Order, a.Type, a.Name, a.Affiliation) == (b.Order, b.Type, b.Name, b.Affiliation));
        Replace(_items, receipt.Items.Select((item, i) => new SuggestionItem
        {
            Order = i + 1,
            PrintedNumber = item.PrintedNumber.Trim(),
            Heading = item.Heading.Trim(),
            Explanation = item.Explanation.Trim(),
        }.Following(_items.Find(earlier => earlier.Order == i + 1))),
        (a, b) => (a.Order, a.PrintedNumber, a.Heading, a.Explanation) == (b.Order, b.PrintedNumber, b.Heading, b.Explanation));
        Replace(_otherUnits, receipt.OtherUnits.Select(u => new OtherUnit { Name = u.Name.Trim(), Role = u.Role }), (a, b) =>
            (a.Name, a.Role) == (b.Name, b.Role));
        SearchText = SearchFold.Fold($"{CaseNumber} {Title} {string.Join(' ', _proposers.Select(p => $"{p.Name} {p.Affiliation}"))}");
    }

    /// <summary>Not after the year's completion date unless the Director has said why (domain.md §5).</summary>
    /// <returns>The reason; null where the date needs none.</returns>
    private static string? ReasonAfterCompletion(DateOnly? given, DateOnly referredOn, HandlingYear year, string? reason, string field) =>
        given is { } due && due > year.LatestDueOn(referredOn)
            ? Required(reason, "due-after-completion", $"办理时限晚于年度办结日期{year.CompletionDueOn.InWords()}，请写明主要领导同意的理由。", field)
            : null;

    private void CheckLengths(ProposalReceipt receipt)
    {
        if (Characters.Count(CaseNumber) > CaseNumberMaxLength)
        {
            throw new RuleViolationException("number-too-long", $"编号最多{CaseNumberMaxLength}个字。", "CaseNumber");
        }

        if (receipt.Proposers
            .Any(p => Characters.Count(p.Name) > Proposer.NameMaxLength || Characters.Count(p.Affiliation) > Proposer.NameMaxLength))
        {
            throw new RuleViolationException("name-too-long", $"姓名、单位名称最多{Proposer.NameMaxLength}个字。", "Proposers");
        }

        if (receipt.Items.Any(i => Characters.Count(i.Heading) > SuggestionItem.HeadingMaxLength))
        {
            throw new RuleViolationException("heading-too-long", $"意见建议的标题最多{SuggestionItem.HeadingMaxLength}个字，其余请放到说明里。", "Items");
        }
    }

    // What did not change keeps its row, since replies, contacts and sheets point at it.
    private static void Replace<T>(List<T> rows, IEnumerable<T> wanted, Func<T, T, bool> same)
    {
        var kept = new List<T>(rows);
        var next = wanted.Select(w => kept.Find(k => same(k, w)) ?? w).ToList();
        rows.RemoveAll(r => !next.Contains(r));
        rows.AddRange(next.Except(rows).ToList());
    }
}
