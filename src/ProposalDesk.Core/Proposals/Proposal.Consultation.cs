using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>沟通协商 (domain.md §3.4).</summary>
public sealed partial class Proposal
{
    public Contact RecordContact(ContactEntry entry, Actor actor)
    {
        Demand(ProposalStep.RecordContact, actor);
        if (entry.HeldOn > actor.Today)
        {
            throw new RuleViolationException("contact-in-future", "沟通日期不能晚于今天。", "HeldOn");
        }

        if (entry.HeldOn < ReferredOn)
        {
            throw new RuleViolationException("contact-before-referral", $"沟通日期不能早于交办日期{ReferredOn.InWords()}。", "HeldOn");
        }

        if (entry.ProposerOrders.Any(o => _proposers.All(p => p.Order != o)))
        {
            throw new RuleViolationException("no-such-proposer", $"请在名单中勾选参加沟通的{Member}。", "ProposerOrders");
        }

        var people = string.Join("、", _proposers.Where(p => entry.ProposerOrders.Contains(p.Order)).Select(p => p.Name)
            .Concat(string.IsNullOrWhiteSpace(entry.OtherMemberPeople) ? [] : [entry.OtherMemberPeople.Trim()]));
        if (people.Length == 0)
        {
            throw new RuleViolationException("member-missing", $"请勾选参加沟通的{Member}，或写明对方人员。", "ProposerOrders");
        }

        var contact = new Contact
        {
            Number = _contacts.Count + 1,
            RoundNumber = RoundNumber,
            Phase = entry.Phase,
            Mode = entry.Mode,
            HeldOn = entry.HeldOn,
            Place = string.IsNullOrWhiteSpace(entry.Place) ? null : entry.Place.Trim(),
            ProposerOrders = string.Join(',', entry.ProposerOrders.Order().Select(o => o.ToString(CultureInfo.InvariantCulture))),
            MemberPeople = people,
            BureauPeople = Required(entry.BureauPeople, "bureau-people-missing", "请写明本局参加人员。", "BureauPeople"),
            Opinion = Required(entry.Opinion, "opinion-missing", $"请写明{Member}的意见。", "Opinion"),
            Result = string.IsNullOrWhiteSpace(entry.Result) ? null : entry.Result.Trim(),
            RecordedById = actor.UserId,
            RecordedBy = NameOf(ProposalStep.RecordContact, actor),
            RecordedAt = actor.Now,
        };
        Move(ProposalStep.RecordContact, actor, $"记录了{entry.HeldOn.InShort()}与{people}的{entry.Phase.Label()}{entry.Mode.Label()}");
        _contacts.Add(contact);
        HasMetFaceToFace |= contact.Mode.IsFaceToFace();
        Settle();

        return contact;
    }

    /// <summary>A contact recorded by mistake no longer counts; the record stays.</summary>
    public void StrikeOutContact(long contactId, string? reason, Actor actor)
    {
        Demand(ProposalStep.RecordContact, actor);
        var why = Required(reason, "reason-missing", "请写明这条记录为什么不算。", "Reason");
        var contact = _contacts.FirstOrDefault(c => c.Id == contactId && c.Counts)
            ?? throw new RuleViolationException("no-such-contact", "这条沟通记录已经划去，请刷新页面查看。");
        Move(ProposalStep.RecordContact, actor, $"划去了{contact.HeldOn.InShort()}的{contact.Phase.Label()}{contact.Mode.Label()}记录", why);
        contact.StruckOutReason = why;
        HasMetFaceToFace = _contacts.Any(c => c.Counts && c.Mode.IsFaceToFace());
        Settle();
    }

    /// <summary>The handler asks the Director to let this round go without the contacts the gate asks for.</summary>
    public void AskWaiver(string? reason, Actor actor)
    {
        Demand(ProposalStep.AskWaiver, actor);
        var why = Required(reason, "reason-missing", $"请写明申请免于沟通的理由，例如{Member}本人谢绝。", "Reason");
        var entry = Move(ProposalStep.AskWaiver, actor, "申请本轮免于沟通", why);
        CurrentRound.AskForWaiver(why, entry.Who, actor.Today);
        Settle();
    }

    /// <summary>The Director wants the contacts held, and says why.</summary>
    public void RefuseWaiver(string? reason, Actor actor)
    {
        Demand(ProposalStep.RefuseWaiver, actor);
        var why = Required(reason, "reason-missing", "请写明不同意的理由，承办人会看到。", "Reason");
        Move(ProposalStep.RefuseWaiver, actor, "不同意本轮免于沟通", why);
        CurrentRound.WaiverRefusal = why;
        Settle();
    }

    // What the table reads is kept with the case, so that a page need not load every contact for its buttons.
    private void KeepGate()
    {
        LacksConsultation = !Status.IsGone() && ConsultationGate.Missing(ConsultationFacts()).Count > 0;
        AwaitsWaiver = LacksConsultation && CurrentRound.AwaitsWaiver;
    }

    /// <summary>The Director lets the reply go without the contacts the gate asks for, and says why.</summary>
    public void WaiveConsultation(string? reason, Actor actor)
    {
        Demand(ProposalStep.WaiveConsultation, actor);
        var why = Required(
            string.IsNullOrWhiteSpace(reason) && CurrentRound.AwaitsWaiver ? CurrentRound.WaiverRequest : reason,
            "reason-missing", $"请写明免于沟通的理由，例如{Member}本人谢绝。", "Reason");
        var entry = Move(ProposalStep.WaiveConsultation, actor, "同意本轮免于沟通", why);
        (CurrentRound.ConsultationWaiver, CurrentRound.ConsultationWaivedBy) = (why, entry.Who);
        Settle();
    }
}
