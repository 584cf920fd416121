using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ProposalDesk.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class KeepViewsOfFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SuggestionItem_ProposalId",
                table: "SuggestionItem");

            migrationBuilder.DropIndex(
                name: "IX_Sheets_ProposalId",
                table: "Sheets");

            migrationBuilder.DropIndex(
                name: "IX_Replies_ProposalId",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_BureauId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Commitment_ReplyId",
                table: "Commitment");

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionItem_ProposalId",
                table: "SuggestionItem",
                column: "ProposalId")
                .Annotation("Npgsql:IndexInclude", new[] { "AnsweredOn", "Adoption", "IsImplemented" });

            migrationBuilder.CreateIndex(
                name: "IX_Sheets_ProposalId",
                table: "Sheets",
                column: "ProposalId")
                .Annotation("Npgsql:IndexInclude", new[] { "RoundNumber", "Rating", "IsLatestRating" });

            migrationBuilder.CreateIndex(
                name: "IX_Replies_ProposalId",
                table: "Replies",
                column: "ProposalId")
                .Annotation("Npgsql:IndexInclude", new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_BureauId_SessionId",
                table: "Proposals",
                columns: new[] { "BureauId", "SessionId" })
                .Annotation("Npgsql:IndexInclude", new[] { "Status", "Kind", "Role", "LeadSectionId", "HandlerId", "IsKey", "AnsweredOn", "DueOn", "HasMetFaceToFace", "ReferredOn", "Themes", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitment_ReplyId",
                table: "Commitment",
                column: "ReplyId")
                .Annotation("Npgsql:IndexInclude", new[] { "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_UserId_Name",
                table: "SavedViews",
                columns: new[] { "UserId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_SuggestionItem_ProposalId",
                table: "SuggestionItem");

            migrationBuilder.DropIndex(
                name: "IX_Sheets_ProposalId",
                table: "Sheets");

            migrationBuilder.DropIndex(
                name: "IX_Replies_ProposalId",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_BureauId_SessionId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Commitment_ReplyId",
                table: "Commitment");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestionItem_ProposalId",
                table: "SuggestionItem",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Sheets_ProposalId",
                table: "Sheets",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_ProposalId",
                table: "Replies",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_BureauId",
                table: "Proposals",
                column: "BureauId");

            migrationBuilder.CreateIndex(
                name: "IX_Commitment_ReplyId",
                table: "Commitment",
                column: "ReplyId");
        }
    }
}
