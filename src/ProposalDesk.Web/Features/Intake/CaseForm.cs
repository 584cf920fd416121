using System.ComponentModel.DataAnnotations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Intake;

/// <summary>The fields of a case as registered: shared by registration and its correction. Rows left blank are dropped.</summary>
public abstract class CaseForm
{
    [StringLength(Proposal.CaseNumberMaxLength), Display(Name = "编号")]
    public string? CaseNumber { get; set; }

    [Display(Name = "类型")]
    public AuthorshipType Authorship { get; set; }

    [StringLength(Proposal.TitleMaxLength), Display(Name = "案由")]
    public string? Title { get; set; }

    public List<ProposerRow> Proposers { get; set; } = [];

    public List<ItemRow> Items { get; set; } = [];

    [Display(Name = "提交日期")]
    public DateOnly? SubmittedOn { get; set; }

    [StringLength(60), Display(Name = "联系电话")]
    public string? ContactPhone { get; set; }

    [StringLength(200), Display(Name = "通讯地址")]
    public string? ContactAddress { get; set; }

    [StringLength(100), Display(Name = "板块")]
    public string? Themes { get; set; }

    [Display(Name = "背景材料"), DataType(DataType.MultilineText)]
    public string? Background { get; set; }

    [Display(Name = "办理方式")]
    public HandlingRole Role { get; set; }

    [StringLength(OtherUnit.NameMaxLength), Display(Name = "主办单位")]
    public string? LeadUnit { get; set; }

    public List<UnitRow> OtherUnits { get; set; } = [];

    [Display(Name = "重点件")]
    public bool IsKey { get; set; }

    [Display(Name = "领办领导")]
    public long? KeyLeaderId { get; set; }

    [Required, Display(Name = "交办日期")]
    public DateOnly? ReferredOn { get; set; }

    [StringLength(60), Display(Name = "交办文件")]
    public string? ReferralNotice { get; set; }

    [Required, StringLength(40), Display(Name = "交办单位")]
    public string? ReferredBy { get; set; } = "市政府办公室";

    [Display(Name = "交办时规定的办理时限")]
    public DateOnly? GivenDueOn { get; set; }

    [StringLength(Proposal.ReasonMaxLength), Display(Name = "晚于年度办结日期的理由")]
    public string? DueAfterCompletionReason { get; set; }

    /// <summary>Which button was pressed: save, or one that adds a row.</summary>
    public string? Do { get; set; }

    public bool IsSaving => Do is null or "save";

    /// <summary>Adds the row that was asked for; everything typed stays.</summary>
    public void AddRow()
    {
        switch (Do)
        {
            case "add-proposer":
                Proposers.Add(new ProposerRow());
                break;
            case "add-item":
                Items.Add(new ItemRow());
                break;
            case "add-unit":
                OtherUnits.Add(new UnitRow());
                break;
            default:
                break;
        }
    }

    /// <summary>At least one row to type into.</summary>
    public void KeepRows()
    {
        if (Proposers.Count == 0)
        {
            Proposers.Add(new ProposerRow());
        }

        if (Items.Count == 0)
        {
            Items.Add(new ItemRow { PrintedNumber = "1" });
        }

        if (OtherUnits.Count == 0)
        {
            OtherUnits.Add(new UnitRow());
        }
    }

    /// <summary>Bureau and session are filled in by the use case.</summary>
    protected ProposalReceipt ToReceipt(ProposalKind kind, long bureauId, long sessionId) => new()
    {
        BureauId = bureauId,
        SessionId = sessionId,
        Kind = kind,
        CaseNumber = CaseNumber ?? "",
        Authorship = Authorship,
        Title = Title ?? "",
        Proposers = [.. Proposers.Where(p => !p.IsBlank)
            .Select(p => new ProposalReceipt.ProposerEntry(p.Type, p.Name ?? "", p.Affiliation))],
        Items = [.. Items.Where(i => !i.IsBlank).Select(
            i => new ProposalReceipt.ItemEntry(i.PrintedNumber ?? "", i.Heading ?? "", i.Explanation?.ReplaceLineEndings("\n") ?? ""))],
        SubmittedOn = SubmittedOn,
        ContactPhone = ContactPhone?.Trim(),
        ContactAddress = ContactAddress?.Trim(),
        Themes = Themes,
        Background = Background?.ReplaceLineEndings("\n"),
        Role = Role,
        LeadUnit = LeadUnit,
        OtherUnits = [.. OtherUnits.Where(u => !string.IsNullOrWhiteSpace(u.Name))
            .Select(u => new ProposalReceipt.UnitEntry(u.Name!, u.Role))],
        IsKey = IsKey,
        KeyLeaderId = KeyLeaderId,
        ReferredOn = ReferredOn!.Value,
        ReferralNotice = ReferralNotice,
        ReferredBy = ReferredBy!,
        GivenDueOn = GivenDueOn,
        DueAfterCompletionReason = DueAfterCompletionReason,
    };

    public sealed class ProposerRow
    {
        public ProposerType Type { get; set; }

        [StringLength(Proposer.NameMaxLength), Display(Name = "姓名或单位名称")]
        public string? Name { get; set; }

        [StringLength(Proposer.NameMaxLength), Display(Name = "所在单位")]
        public string? Affiliation { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Affiliation);
    }

    public sealed class ItemRow
    {
        [StringLength(10), Display(Name = "编号")]
        public string? PrintedNumber { get; set; }

        [StringLength(SuggestionItem.HeadingMaxLength), Display(Name = "标题")]
        public string? Heading { get; set; }

        [Display(Name = "说明"), DataType(DataType.MultilineText)]
        public string? Explanation { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace(Heading) && string.IsNullOrWhiteSpace(Explanation);
    }

    public sealed class UnitRow
    {
        [StringLength(OtherUnit.NameMaxLength), Display(Name = "单位名称")]
        public string? Name { get; set; }

        [Display(Name = "办理方式")]
        public HandlingRole Role { get; set; } = HandlingRole.Assist;
    }
}
