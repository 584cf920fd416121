using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Organisation;

/// <summary>报送, 划去 and the Director's word that open cases need not hold the annual report (domain.md §5).</summary>
public sealed partial class StatutoryDeadline
{
    public const int ReasonMaxLength = 500;

    /// <summary>Records that one recipient has the signed document.</summary>
    /// <param name="document">Null: the one that has gone to another recipient already.</param>
    /// <param name="openCases">Null while none is open.</param>
    /// <exception cref="RuleViolationException">Names the field; the use case keeps the refusal in the history.</exception>
    public Submission RecordSubmission(
        SubmissionEntry entry, StoredFile? document, StoredFile? evidenceFile, OpenCasesNote? openCases, WorkingDayCalendar calendar,
        Actor actor)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "报送由收文办理员登记。");
        }

        if (entry.Recipient is not { } recipient || !Recipients.Contains(recipient))
        {
            throw new RuleViolationException("unknown-recipient", "请选择报送对象。", "Recipient");
        }

        if (InForce.Any(s => s.Recipient == recipient))
        {
            throw new RuleViolationException("already-submitted", $"已经登记向{recipient}报送。报送记录不能修改，确实记错的请划去后重新登记。", "Recipient");
        }

        if (Kind == StatutoryKind.AnnualReport && openCases is not null && OpenCasesReason is null)
        {
            throw new RuleViolationException(
                "cases-open", $"还有{openCases.Count}件没有答复或正在重新办理，不能报送全年办理情况：{openCases.First}。确需先报送的，由主要领导说明理由。");
        }

        var day = CheckDay(entry, calendar, actor);
        if (string.IsNullOrWhiteSpace(entry.Evidence) || Characters.Count(entry.Evidence) > Submission.EvidenceMaxLength)
        {
            throw new RuleViolationException("evidence-missing", $"请写明报送凭据，例如签收人或收文号，最多{Submission.EvidenceMaxLength}个字。", "Evidence");
        }

        var submission = new Submission
        {
            Recipient = recipient,
            SubmittedOn = day,
            Evidence = entry.Evidence.Trim(),
            Document = CheckDocument(document),
            EvidenceFile = evidenceFile,
            RecordedById = actor.UserId,
            RecordedBy = actor.Name,
            RecordedAt = actor.Now,
        };
        _submissions.Add(submission);
        Settle();
        Write($"登记{day.InWords()}向{submission.Recipient}报送（{submission.Evidence}）{HowLate(day, calendar)}", actor);

        return submission;
    }

    /// <summary>Takes back a wrong line; it stays to be seen, and a late day stays late.</summary>
    public Submission StrikeOut(long submissionId, string? reason, Actor actor)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "报送记录由收文办理员划去。");
        }

        var submission = _submissions.Find(s => s.Id == submissionId && s.IsInForce)
            ?? throw new RuleViolationException("gone", "这条报送记录已经划去，请刷新页面查看。");
        var why = Required(reason, "请写明划去的原因，原记录和原因都会保留。", "Reason");
        submission.StrikeOut(why, actor);
        Settle();
        Write($"划去{submission.SubmittedOn.InWords()}向{submission.Recipient}报送的记录", actor, why);

        return submission;
    }

    /// <summary>The Director records why the annual report goes although cases are open.</summary>
    public void AllowOpenCases(string? reason, OpenCasesNote? openCases, Actor actor)
    {
        if (!actor.Is(DeskRole.Director))
        {
            throw new RuleViolationException("not-your-step", "有件未答复时先报送全年办理情况，由主要领导说明理由。");
        }

        if (Kind != StatutoryKind.AnnualReport || openCases is null)
        {
            throw new RuleViolationException("nothing-open", "没有未答复的件，不需要说明理由。");
        }

        if (OpenCasesReason is not null)
        {
            throw new RuleViolationException("already-allowed", $"{OpenCasesAllowedBy}已经说明理由：{OpenCasesReason}。");
        }

        var why = Required(reason, "请写明有件未答复时仍报送全年办理情况的理由。", "Reason");
        var director = actor.Capacities.First(h => h.Is(DeskRole.Director));
        (OpenCasesReason, OpenCasesAllowedAt) = (why, actor.Now);
        OpenCasesAllowedBy = actor.NameUnder(director);
        Write($"同意在还有{openCases.Count}件未答复时报送", actor, why);
    }

    /// <summary>Keeps an attempt that a rule refused.</summary>
    public void NoteRefusal(string? recipient, string why, Actor actor)
    {
        var text = $"登记{(Recipients.Contains(recipient) ? $"向{recipient}" : "")}报送，没有成功：{why}";
        Write(Characters.First(text, StatutoryEvent.TextMaxLength), actor, isRefusal: true);
    }

    /// <summary>，迟2个工作日; empty in time.</summary>
    public string HowLate(DateOnly day, WorkingDayCalendar calendar) => day > DueOn ? $"，{Lateness.Of(DueOn, day, calendar)}" : "";

    private DateOnly CheckDay(SubmissionEntry entry, WorkingDayCalendar calendar, Actor actor)
    {
        if (entry.SubmittedOn is not { } day || day > actor.Today)
        {
            throw new RuleViolationException("submitted-in-future", "请填写报送日期，不能晚于今天。", "SubmittedOn");
        }

        if (DueOn.DayNumber - day.DayNumber > 366)
        {
            throw new RuleViolationException(
                "submitted-long-ago", string.Create(CultureInfo.InvariantCulture, $"报送日期与时限{DueOn.InWords()}相差一年以上，请核对年份。"), "SubmittedOn");
        }

        // What was not signed yet can not have gone out; else a late report would become punctual by its date.
        if (entry.SignedOn is { } signed && day < signed)
        {
            throw new RuleViolationException("submitted-before-signature", $"签发件{signed.InWords()}才签发，报送日期不能早于这一天。", "SubmittedOn");
        }

        // Whoever was late once does not become punctual by striking out.
        if (day <= DueOn && _submissions.Find(s => !s.IsInForce && s.Recipient == entry.Recipient && s.SubmittedOn > DueOn) is { } late)
        {
            throw new RuleViolationException(
                "late-stays", $"划去的记录是{late.SubmittedOn.InWords()}报送{HowLate(late.SubmittedOn, calendar)}，更正后的日期不能改成按期。", "SubmittedOn");
        }

        if (day > DueOn && !entry.IsLateConfirmed)
        {
            throw new RuleViolationException(
                "late-unconfirmed", $"{day.InWords()}晚于报送时限{DueOn.InWords()}{HowLate(day, calendar)}，登记后永久保留。日期无误的，请勾选确认。", "SubmittedOn");
        }

        return day;
    }

    private StoredFile CheckDocument(StoredFile? document)
    {
        var sent = First?.Document;
        var chosen = document ?? sent ?? throw new RuleViolationException("document-missing", "请上传签发件的PDF。", "Document");
        if (chosen.ContentType != FileType.Pdf)
        {
            throw new RuleViolationException("document-type", "签发件应是PDF文件。", "Document");
        }

        if (sent is not null && sent.Sha256 != chosen.Sha256)
        {
            throw new RuleViolationException(
                "other-document", $"这个文件与{First!.SubmittedOn.InWords()}报送{First.Recipient}的“{sent.Name}”不是同一份，各处报送的应是同一份签发件。", "Document");
        }

        return sent ?? chosen;
    }

    private static string Required(string? text, string message, string field) =>
        string.IsNullOrWhiteSpace(text) || Characters.Count(text) > ReasonMaxLength
            ? throw new RuleViolationException("reason-missing", $"{message.TrimEnd('。')}（最多{ReasonMaxLength}字）。", field)
            : text.Trim();
}
