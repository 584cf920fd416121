using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class ReplyConfiguration :
    IEntityTypeConfiguration<Reply>,
    IEntityTypeConfiguration<ReplyDraft>,
    IEntityTypeConfiguration<DraftPresence>,
    IEntityTypeConfiguration<Delivery>,
    IEntityTypeConfiguration<Commitment>,
    IEntityTypeConfiguration<FeedbackSheet>,
    IEntityTypeConfiguration<FeedbackAnswer>,
    IEntityTypeConfiguration<NumberSeries>,
    IEntityTypeConfiguration<DrawnNumber>,
    IEntityTypeConfiguration<SkippedNumbers>,
    IEntityTypeConfiguration<LetterOrder>,
    IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.DocumentNumber).IsUnique();
        builder.HasIndex(r => r.Status);
        builder.HasIndex(r => r.ProposalId).IncludeProperties(r => new { r.Status, r.Id });
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.LetterFileId).OnDelete(DeleteBehavior.Restrict);
        // Views over the collections below; EF would take them for relationships of their own.
        builder.Ignore(r => r.CurrentSteps).Ignore(r => r.OpenPoints);
        builder.HasMany(r => r.Answers).WithOne().IsRequired();
        builder.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.ReplyId);
        builder.HasOne(r => r.Draft).WithOne().HasForeignKey<ReplyDraft>(d => d.ReplyId).IsRequired();
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey("ReplyId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Points).WithOne().HasForeignKey("ReplyId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Deliveries).WithOne().IsRequired();
        builder.HasMany(r => r.Commitments).WithOne().HasForeignKey(c => c.ReplyId);
    }

    public void Configure(EntityTypeBuilder<ReplyDraft> builder) => builder.Property(d => d.Version).IsConcurrencyToken();

    public void Configure(EntityTypeBuilder<DraftPresence> builder) => builder.HasKey(p => new { p.ReplyId, p.UserId });

    // Few rows: records struck out that were, or are still to be, entered anew.
    public void Configure(EntityTypeBuilder<Delivery> builder) => builder.HasIndex(d => d.Replaces).HasFilter("\"Replaces\" IS NOT NULL");

    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(Commitment.TextMaxLength);
        builder.HasIndex(c => new { c.Status, c.DueOn });
        builder.HasIndex(c => c.ReplyId).IncludeProperties(c => new { c.Status, c.DueOn });
    }

    public void Configure(EntityTypeBuilder<FeedbackSheet> builder)
    {
        builder.Property(s => s.CodeHash).HasMaxLength(64);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.CodeHash).IsUnique();
        builder.HasIndex(s => s.Key).IsUnique();
        builder.HasIndex(s => s.ForwardedOn);
        builder.HasIndex(s => s.ProposalId).IncludeProperties(s => new { s.RoundNumber, s.Rating, s.IsLatestRating });
        builder.HasMany(s => s.Answers).WithOne().IsRequired();
    }

    public void Configure(EntityTypeBuilder<FeedbackAnswer> builder)
    {
        builder.Property(a => a.Comment).HasMaxLength(FeedbackAnswer.CommentMaxLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.ScanFileId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.HasIndex(s => new { s.BureauId, s.Year, s.Kind }).IsUnique();
        builder.HasOne<Bureau>().WithMany().HasForeignKey(s => s.BureauId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DrawnNumber> builder)
    {
        builder.HasIndex(n => new { n.SeriesId, n.Serial }).IsUnique();
        builder.HasIndex(n => n.Text).IsUnique();
        builder.HasOne<NumberSeries>().WithMany().HasForeignKey(n => n.SeriesId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SkippedNumbers> builder)
    {
        builder.Property(s => s.Reason).HasMaxLength(SkippedNumbers.ReasonMaxLength);
        builder.HasOne<NumberSeries>().WithMany().HasForeignKey(s => s.SeriesId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LetterOrder> builder)
    {
        builder.HasIndex(o => o.ReplyId).IsUnique();
        builder.HasIndex(o => o.DoneAt);
    }

    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.HasIndex(b => b.PublicId).IsUnique();
        builder.Property(b => b.ReviewVersion).IsConcurrencyToken();
        builder.Property(b => b.ReviewedBy).HasMaxLength(DeskUser.DisplayNameMaxLength);
    }
}
