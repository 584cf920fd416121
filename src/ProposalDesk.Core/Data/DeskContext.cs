using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Data;

/// <summary>The one database of the desk. Each provider has an empty subclass, so that EF keeps its migrations apart.</summary>
public abstract class DeskContext(DbContextOptions options) : IdentityDbContext<DeskUser, IdentityRole<long>, long>(options)
{
    public DbSet<Bureau> Bureaus => Set<Bureau>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<CalendarLink> CalendarLinks => Set<CalendarLink>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();

    public DbSet<StandIn> StandIns => Set<StandIn>();

    public DbSet<HandlingYear> HandlingYears => Set<HandlingYear>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<ReplyDraft> ReplyDrafts => Set<ReplyDraft>();

    public DbSet<FeedbackSheet> Sheets => Set<FeedbackSheet>();

    public DbSet<ProposalEvent> ProposalEvents => Set<ProposalEvent>();

    public DbSet<DraftPresence> DraftPresences => Set<DraftPresence>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<DrawnNumber> DrawnNumbers => Set<DrawnNumber>();

    public DbSet<SkippedNumbers> SkippedNumbers => Set<SkippedNumbers>();

    public DbSet<LetterOrder> LetterOrders => Set<LetterOrder>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<WorkResult> WorkResults => Set<WorkResult>();

    public DbSet<ReportSnapshot> ReportSnapshots => Set<ReportSnapshot>();

    public DbSet<ReportOrder> ReportOrders => Set<ReportOrder>();

    public DbSet<DocumentBatch> Batches => Set<DocumentBatch>();

    public DbSet<BatchItem> BatchItems => Set<BatchItem>();

    public DbSet<BatchFile> BatchFiles => Set<BatchFile>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<CalendarYear> CalendarYears => Set<CalendarYear>();

    public DbSet<CalendarChange> CalendarChanges => Set<CalendarChange>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<DeadlineReminder> DeadlineReminders => Set<DeadlineReminder>();

    public DbSet<ChaserAnswer> ChaserAnswers => Set<ChaserAnswer>();

    public DbSet<DailyWorkRecord> DailyWorkRecords => Set<DailyWorkRecord>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<DeskChange> DeskChanges => Set<DeskChange>();

    public DbSet<AdministrationEvent> AdministrationEvents => Set<AdministrationEvent>();

    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();

    public DbSet<RecordLink> RecordLinks => Set<RecordLink>();

    /// <summary>
    /// Applies the migrations that are missing, and lets the database note what is changed (<see cref="ChangeNotes"/>).
    /// Killed in the middle it has done nothing of them, or a whole number: the next start goes on.
    /// </summary>
    public abstract Task MigrateAsync(CancellationToken ct);

    /// <summary>
    /// Looks once for what has been changed. Left to itself each interceptor that asks what is tracked has everything compared
    /// anew, a whole case four times over.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var looksByItself = ChangeTracker.AutoDetectChangesEnabled;
        if (looksByItself)
        {
            ChangeTracker.DetectChanges();
        }

        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looksByItself;
        }
    }

    /// <summary>Deletes every row of every table but the notes of changes; only the demonstration does this.</summary>
    public abstract Task EmptyAsync(CancellationToken ct);

    /// <summary>Until the end of the transaction nobody else links a record.</summary>
    internal abstract Task LockRecordsAsync(CancellationToken ct);

    /// <summary>The Beijing day of an instant, for the few questions asked in SQL itself.</summary>
    public abstract string BeijingDayOf(string instant);

    /// <summary>
    /// The number of the newest note of a change (<see cref="DeskChange"/>) below which none can come any more; null while a transaction is
    /// open that may have taken a smaller one.
    /// </summary>
    public abstract Task<long?> SettledChangesAsync(CancellationToken ct);

    /// <summary>What is emptied. Notes of changes stay and their numbers go on: they say that everything has changed.</summary>
    protected IReadOnlyList<string> Tables() =>
    [
        .. Model.GetEntityTypes().Where(t => t.ClrType != typeof(DeskChange)).Select(t => t.GetTableName()).OfType<string>().Distinct(),
    ];

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DeskContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<PrivateText>().HaveConversion<PrivateTextConverter>();
        configurationBuilder.Properties<Drafters>().HaveConversion<DraftersConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    // Npgsql refuses a DateTime that is not UTC and SQLite forgets the kind; both are cured here, once.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    // Encrypted before it comes here (SealPrivateTexts), decrypted only where it is shown.
    private sealed class PrivateTextConverter() : ValueConverter<PrivateText, string>(t => t.ToKept(), v => PrivateText.Found(v));

    private sealed class DraftersConverter() : ValueConverter<Drafters, string>(v => v.Write(), v => Drafters.Read(v));
}
