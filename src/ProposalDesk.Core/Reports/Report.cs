using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// 汇报材料: work plan, mid-year and annual report, public summary or bulletin of a handling year, from draft to signed.
/// How it is reviewed and signed is written in Report.Review.cs.
/// </summary>
public sealed partial class Report
{
    public const int TitleMaxLength = 100;
    public const int AddresseeMaxLength = 200;
    public const int TextMaxLength = 5000;
    public const int MostBlocks = 200;

    private readonly List<ReportVersion> _versions = [];
    private readonly List<ReviewStep> _reviews = [];
    private readonly List<ReturnPoint> _points = [];

    private Report()
    {
    }

    public long Id { get; private set; }

    public long BureauId { get; private set; }

    /// <summary>办理年度</summary>
    public int Year { get; private set; }

    public ReportKind Kind { get; private set; }

    public ReportStatus Status { get; private set; } = ReportStatus.Draft;

    public string Title { get; private set; } = "";

    /// <summary>With its full-width colon; empty where there is none.</summary>
    public string Addressee { get; private set; } = "";

    /// <summary>The blocks in their order, and the text as it was generated; see <see cref="ReportContent"/>.</summary>
    public string BlocksJson { get; private set; } = "[]";

    /// <summary>Whoever generated or changed its text.</summary>
    public Drafters Drafters { get; private set; } = Drafters.None;

    public DateTime StartedAt { get; private set; }

    public long LastSavedById { get; private set; }

    public string LastSavedBy { get; private set; } = "";

    public DateTime LastSavedAt { get; private set; }

    /// <summary>How often it was handed to review.</summary>
    public int Pass { get; private set; }

    /// <summary>文号, drawn at signature; a plain paper has none.</summary>
    public string? DocumentNumber { get; private set; }

    public long? SignedById { get; private set; }

    public string? SignedBy { get; private set; }

    /// <summary>The leader a stand-in signed for.</summary>
    public string? SignedFor { get; private set; }

    public DateTime? SignedAt { get; private set; }

    /// <summary>Date under the report.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The PDF as signed; set once the typesetter has delivered it.</summary>
    public long? PdfFileId { get; private set; }

    /// <summary>The same as DOCX.</summary>
    public long? WordFileId { get; private set; }

    /// <summary>Concurrency token: two people in one draft.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<ReportVersion> Versions => _versions;

    public IReadOnlyList<ReviewStep> Reviews => _reviews;

    public IReadOnlyList<ReturnPoint> Points => _points;

    /// <summary>2021年办理工作方案</summary>
    public string Name => $"{Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}年{Kind.Label()}";

    public static Report Start(long bureauId, int year, ReportKind kind, ReportText text, Actor actor)
    {
        var capacity = Demand(actor);
        var report = new Report
        {
            BureauId = bureauId,
            Year = year,
            Kind = kind,
            Drafters = Drafters.None.With(capacity, actor),
            StartedAt = actor.Now,
        };
        report.Write(text, text, actor);

        return report;
    }

    public ReportText Text() => new(Title, Addressee, ReportContent.Read(BlocksJson).Blocks);

    /// <summary>The text as it was generated, before anybody edited it; null in drafts begun before it was kept.</summary>
    public ReportText? Generated() => ReportContent.Read(BlocksJson).Generated;

    /// <param name="keepEarlier">After a conflict: what is replaced stays a version of its own.</param>
    public void Save(ReportText text, bool keepEarlier, Actor actor) => Replace(text, Generated(), keepEarlier, actor);

    /// <summary>重新生成: what stood before stays a version.</summary>
    public void WriteAnew(ReportText generated, Actor actor) => Replace(generated, generated, keepEarlier: true, actor);

    /// <summary>The drafter ticks points off.</summary>
    public void TickOff(IReadOnlyCollection<long> pointIds, Actor actor)
    {
        DemandDraft();
        foreach (var point in OpenPoints.Where(p => pointIds.Contains(p.Id)))
        {
            (point.DoneAt, point.DoneBy) = (actor.Now, actor.Name);
            Version++;
        }
    }

    private void Replace(ReportText text, ReportText? generated, bool keepEarlier, Actor actor)
    {
        var capacity = Demand(actor);
        DemandDraft();
        if (keepEarlier || actor.UserId != LastSavedById)
        {
            Keep(isSubmitted: false, LastSavedBy, LastSavedAt);
        }

        var before = ReportJson.Write(Text());
        Write(text, generated, actor);
        if (ReportJson.Write(Text()) != before)
        {
            Drafters = Drafters.With(capacity, actor);
        }
    }

    private void Write(ReportText text, ReportText? generated, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(text.Title) || Characters.Count(text.Title.Trim()) > TitleMaxLength)
        {
            throw new RuleViolationException("title", $"请填写标题，最多{TitleMaxLength}个字。", "Title");
        }

        if (Characters.Count(text.Addressee) > AddresseeMaxLength)
        {
            throw new RuleViolationException("addressee", $"主送最多{AddresseeMaxLength}个字。", "Addressee");
        }

        var blocks = text.Blocks.SelectMany(Kept).ToList();
        if (blocks.Count > MostBlocks)
        {
            throw new RuleViolationException("blocks", $"正文最多{MostBlocks}段，请合并一些段落。");
        }

        for (var i = 0; i < text.Blocks.Count; i++)
        {
            if (Characters.Count(text.Blocks[i].Text) > TextMaxLength)
            {
                throw new RuleViolationException("text-too-long", $"第{i + 1}段最多{TextMaxLength}个字，请分成几段。", $"Blocks[{i}].Text");
            }
        }

        (Title, Addressee) = (text.Title.Trim(), text.Addressee.Trim());
        BlocksJson = ReportContent.Write(blocks, generated);
        (LastSavedById, LastSavedBy, LastSavedAt) = (actor.UserId, actor.Name, actor.Now);
        Version++;
    }

    // A paragraph that was made a table keeps its words, before the table.
    private static IEnumerable<ReportBlock> Kept(ReportBlock block)
    {
        var text = block.Text.Trim();
        if (text.Length > 0)
        {
            yield return new(block.Kind == ReportBlockKind.Table ? ReportBlockKind.Paragraph : block.Kind, text);
        }

        if (block.Kind == ReportBlockKind.Table)
        {
            yield return ReportBlock.TableOf(block.Table ?? ReportTable.ByKind);
        }
    }

    private void Keep(bool isSubmitted, string by, DateTime at) => _versions.Add(new ReportVersion
    {
        Number = _versions.Count + 1,
        ContentJson = ReportJson.Write(Text()),
        Drafters = Drafters,
        SavedBy = by,
        SavedAt = at,
        IsSubmitted = isSubmitted,
    });

    /// <summary>Why the text does not change now; null while it is a draft.</summary>
    public string? WhyClosed => Status switch
    {
        ReportStatus.Draft => null,
        ReportStatus.Signed => $"{Name}已经签发{(DocumentNumber is { } number ? $"（{number}）" : "")}，文字和数字都不能再改。",
        _ => $"{Name}已经提交审核，现在由{CurrentReview!.HolderText}办理，不能修改。",
    };

    private void DemandDraft()
    {
        if (WhyClosed is { } why)
        {
            throw new RuleViolationException(Status == ReportStatus.Signed ? "signed-is-final" : "not-a-draft", why);
        }
    }

    private static Capacity Demand(Actor actor) => actor.Capacities.FirstOrDefault(h => h.Is(DeskRole.Clerk))
        ?? throw new RuleViolationException("not-your-step", "汇报材料由收文办理员起草。");
}
