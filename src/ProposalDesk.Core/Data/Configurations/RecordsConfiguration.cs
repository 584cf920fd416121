using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class RecordsConfiguration :
    IEntityTypeConfiguration<CalendarDay>,
    IEntityTypeConfiguration<CalendarYear>,
    IEntityTypeConfiguration<CalendarChange>,
    IEntityTypeConfiguration<DeadlineReminder>,
    IEntityTypeConfiguration<ChaserAnswer>,
    IEntityTypeConfiguration<ReminderRule>,
    IEntityTypeConfiguration<DailyWorkRecord>,
    IEntityTypeConfiguration<JobLease>,
    IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<StoredFile>,
    IEntityTypeConfiguration<SecurityEvent>,
    IEntityTypeConfiguration<RecordLink>
{
    public void Configure(EntityTypeBuilder<SecurityEvent> builder)
    {
        builder.Property(e => e.Name).HasMaxLength(SecurityEvent.NameMaxLength);
        builder.Property(e => e.Address).HasMaxLength(SignInSession.AddressMaxLength);
        builder.Property(e => e.Device).HasMaxLength(SignInSession.AddressMaxLength);
        builder.Property(e => e.About).HasMaxLength(SecurityEvent.AboutMaxLength);
        builder.Property(e => e.Text).HasMaxLength(SecurityEvent.TextMaxLength);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.Kind, e.At });
    }

    public void Configure(EntityTypeBuilder<RecordLink> builder)
    {
        builder.HasKey(l => l.Number);
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Table).HasMaxLength(RecordLink.TableMaxLength);
        builder.Property(l => l.Content).HasMaxLength(RecordLink.SealLength);
        builder.Property(l => l.Seal).HasMaxLength(RecordLink.SealLength);
        builder.HasIndex(l => new { l.Table, l.RowId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.HasKey(d => d.Day);
        // A day has no version: what it says is what somebody else may have changed meanwhile.
        builder.Property(d => d.IsWorkingDay).IsConcurrencyToken();
        builder.Property(d => d.Holiday).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
        builder.Property(y => y.Notice).HasMaxLength(CalendarYear.TextMaxLength);
        builder.Property(y => y.Number).HasMaxLength(CalendarYear.TextMaxLength);
        builder.Property(y => y.Checked).HasMaxLength(CalendarYear.TextMaxLength);
        builder.Property(y => y.ByHand).HasMaxLength(CalendarYear.TextMaxLength);
        builder.Property(y => y.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CalendarChange> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(CalendarChange.TextMaxLength);
        builder.Ignore(c => c.Outcome);
    }

    public void Configure(EntityTypeBuilder<DeadlineReminder> builder)
    {
        builder.Property(r => r.Rung).HasMaxLength(DeadlineReminder.RungMaxLength);
        builder.HasIndex(r => new { r.DeadlineId, r.Rung }).IsUnique();
        builder.HasIndex(r => r.On);
        builder.HasIndex(r => r.ProposalId);
        builder.HasOne<Deadline>().WithMany().HasForeignKey(r => r.DeadlineId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ChaserAnswer> builder)
    {
        builder.HasIndex(a => new { a.ProposalId, a.UserId });
        builder.Property(a => a.Reason).HasMaxLength(Proposal.ReasonMaxLength);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(a => a.ProposalId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReminderRule> builder)
    {
        builder.Property(r => r.DaysBefore).HasMaxLength(40);
        builder.Ignore(r => r.Days);
    }

    public void Configure(EntityTypeBuilder<DailyWorkRecord> builder) => builder.HasKey(r => r.Day);

    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(JobLease.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyMaxLength);
        builder.Property(m => m.Places).HasMaxLength(OutboxMessage.PlacesMaxLength);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.RecipientUserId, m.DoneAt });
        builder.HasIndex(m => new { m.State, m.Channel });
        builder.Ignore(m => m.Outside);
        builder.HasOne(m => m.Original).WithMany().HasForeignKey("OriginalId").OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Deadline>().WithMany(d => d.Messages).HasForeignKey(m => m.DeadlineId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.SubjectKey).HasMaxLength(FileSubject.MaxLength);
        builder.HasIndex(f => f.PublicId).IsUnique();
        builder.HasIndex(f => f.ProposalId);
    }
}
